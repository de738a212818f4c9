import 'server-only'
import type { Database } from '@/db/connection/database'
import { closeField } from '@/db/models/fields'
import type { ModelRow } from '@/db/models/models'
import { FIELD_CHANGE } from '@/db/models/record-change'
import type { Actor } from '@/lib/contracts/actor'
import type { ChangedField } from '@/lib/contracts/field'
import { changeData } from '@/lib/services/changes/change-data'
import { requireField } from './require-field'

/** Takes a field away; undo brings it back with the values that its texts have. */
export async function deleteField(
  db: Database,
  actor: Actor,
  model: ModelRow,
  fieldId: number,
): Promise<ChangedField> {
  const about = { modelId: model.id, actor, kind: FIELD_CHANGE }
  const { revision, result } = await changeData(db, about, async (tx, revision) => {
    const field = await requireField(tx, model.id, fieldId)
    await closeField(tx, revision, field.id)
    return { count: 1, summary: `Deleted the field “${field.name}”.`, result: field }
  })
  return { ...result, revision }
}
