import 'server-only'
import type { Connection } from '@/db/connection/database'
import { type FieldRow, findField, listFields } from '@/db/models/fields'
import { foldName } from '@/lib/contracts/fold-name'
import { MODEL_FIELDS } from '@/lib/contracts/limits'
import { AppError, invalidField } from '@/lib/errors'

/** Throws NOT_FOUND where the model has no such field. */
export async function requireField(
  db: Connection,
  modelId: number,
  fieldId: number,
): Promise<FieldRow> {
  const field = await findField(db, modelId, fieldId)
  if (field) return field
  throw new AppError('NOT_FOUND', `This model has no field with id ${fieldId}.`)
}

/** Throws when a model has as many fields as it may have; `name` is the one that would come. */
export function requireFieldRoom(fields: number, name: string): void {
  if (fields < MODEL_FIELDS) return
  throw invalidField(
    'fields',
    `The field “${name}” cannot be added: this model has ${MODEL_FIELDS} fields, the most it may have. Delete some first.`,
    name,
  )
}

/** Throws when another field has this name. */
export async function refuseTakenFieldName(
  db: Connection,
  modelId: number,
  name: string,
  ownId?: number,
): Promise<void> {
  const taken = (await listFields(db, modelId)).find(
    (field) => foldName(field.name) === foldName(name),
  )
  if (!taken || taken.id === ownId) return
  const message = `This model has a field “${taken.name}” already; names are compared without case and extra spaces.`
  throw invalidField('name', message, name)
}
