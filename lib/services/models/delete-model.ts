import 'server-only'
import { addAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import { type ModelRow, markModelDeleted } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'

/** The model is gone at once; the job runner erases its rows piece by piece. */
export async function deleteModel(db: Database, actor: Actor, model: ModelRow): Promise<void> {
  await db.write(async (tx) => {
    await markModelDeleted(tx, model.id, new Date())
    await addAudit(tx, actor, 'model deleted', `${model.name} (${model.publicId})`)
  })
}
