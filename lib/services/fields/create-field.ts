import 'server-only'
import type { Database } from '@/db/connection/database'
import { insertField, listFields } from '@/db/models/fields'
import type { ModelRow } from '@/db/models/models'
import { FIELD_CHANGE } from '@/db/models/record-change'
import type { Actor } from '@/lib/contracts/actor'
import type { FieldKind } from '@/lib/contracts/choices'
import type { ChangedField } from '@/lib/contracts/field'
import { changeData } from '@/lib/services/changes/change-data'
import { refuseTakenFieldName, requireFieldRoom } from './require-field'

export async function createField(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { name, kind }: { name: string; kind: FieldKind },
): Promise<ChangedField> {
  const about = { modelId: model.id, actor, kind: FIELD_CHANGE }
  const { revision, result } = await changeData(db, about, async (tx, revision) => {
    await refuseTakenFieldName(tx, model.id, name)
    requireFieldRoom((await listFields(tx, model.id)).length, name)
    const field = await insertField(tx, model.id, revision, { name, kind })
    return { count: 1, summary: `Created the field “${name}”.`, result: field }
  })
  return { ...result, revision }
}
