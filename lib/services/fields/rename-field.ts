import 'server-only'
import type { Database } from '@/db/connection/database'
import { closeField, openField } from '@/db/models/fields'
import type { ModelRow } from '@/db/models/models'
import { FIELD_CHANGE } from '@/db/models/record-change'
import type { Actor } from '@/lib/contracts/actor'
import type { ChangedField } from '@/lib/contracts/field'
import { changeData } from '@/lib/services/changes/change-data'
import { refuseTakenFieldName, requireField } from './require-field'

export async function renameField(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { fieldId, name }: { fieldId: number; name: string },
): Promise<ChangedField> {
  const about = { modelId: model.id, actor, kind: FIELD_CHANGE }
  const { revision, result } = await changeData(db, about, async (tx, revision) => {
    const field = await requireField(tx, model.id, fieldId)
    if (field.name === name) return { count: 0, summary: '', result: field }
    await refuseTakenFieldName(tx, model.id, name, field.id)
    await closeField(tx, revision, field.id)
    await openField(tx, model.id, revision, { id: field.id, name })
    const summary = `Renamed the field “${field.name}” to “${name}”.`
    return { count: 1, summary, result: { ...field, name } }
  })
  return { ...result, revision }
}
