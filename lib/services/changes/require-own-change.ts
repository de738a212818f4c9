import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import { mayDo } from '@/lib/contracts/rights'
import { AppError } from '@/lib/errors'
import { actorName } from '@/lib/services/actor-name'
import { requireEntry } from './require-entry'

/** Throws where somebody who may not edit everything would take back what others did. */
export async function requireOwnChange(
  db: Database,
  actor: Actor,
  model: ModelRow,
  revision: number,
): Promise<void> {
  if (mayDo(actor.role, 'editor')) return
  const { actor: by } = await requireEntry(db, model, revision)
  if (by === actorName(actor)) return
  const detail = `Change ${revision} is by ${by}; with the role "${actor.role}" you take back your own.`
  throw new AppError('FORBIDDEN', detail)
}
