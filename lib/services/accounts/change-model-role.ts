import 'server-only'
import { setModelRole } from '@/db/accounts/model-roles'
import type { Database } from '@/db/connection/database'
import type { User } from '@/lib/contracts/account'
import type { Actor, ModelRole } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import { requireModel } from '@/lib/services/models/require-model'
import { getUser } from './get-user'

/** What somebody is on one model; null: what they are everywhere. Holds at once. Owners and admins stay what they are. */
export async function changeModelRole(
  db: Database,
  actor: Actor,
  { userId, modelId, role }: { userId: string; modelId: string; role: ModelRole | null },
): Promise<User> {
  const { role: everywhere, name } = await getUser(db, userId)
  if (role !== null && (everywhere === 'owner' || everywhere === 'admin')) {
    const detail = `${name} has the role "${everywhere}", which holds on every model.`
    throw new AppError('CONFLICT', detail)
  }
  const model = await requireModel(db, modelId)
  const changed = await setModelRole(db, actor, { userId, model, role })
  if (!changed) throw new AppError('NOT_FOUND', `There is no account "${userId}".`)
  return getUser(db, userId)
}
