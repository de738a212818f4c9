import 'server-only'
import type { Database } from '@/db/connection/database'
import { listFields as selectFields } from '@/db/models/fields'
import type { ModelRow } from '@/db/models/models'
import type { Field } from '@/lib/contracts/field'

/** The fields of a model, in their order. */
export async function listFields(db: Database, model: ModelRow): Promise<{ items: Field[] }> {
  return { items: await selectFields(db.read, model.id) }
}
