import 'server-only'
import type { Connection } from '@/db/connection/database'
import {
  closeField,
  fieldsAddedIn,
  fieldsRemovedIn,
  listFields,
  openField,
} from '@/db/models/fields'
import { foldName } from '@/lib/contracts/fold-name'
import { AppError } from '@/lib/errors'
import { requireFieldRoom } from '@/lib/services/fields/require-field'

/**
 * Takes back fields that revision `old` made, renamed or deleted. A field that it made and that has values by now stays
 * unseen with them. Throws CONFLICT when another field has the name by now.
 */
export async function revertFields(
  tx: Connection,
  modelId: number,
  old: number,
  now: number,
): Promise<number> {
  const made = await fieldsAddedIn(tx, modelId, old)
  const gone = await fieldsRemovedIn(tx, modelId, old)
  for (const { id } of made) await closeField(tx, now, id)
  for (const field of gone) {
    const others = await listFields(tx, modelId)
    if (others.some(({ name }) => foldName(name) === foldName(field.name))) {
      const message = `The field “${field.name}” cannot come back: another field has that name now. Rename that one first.`
      throw new AppError('CONFLICT', message)
    }
    requireFieldRoom(others.length, field.name)
    await openField(tx, modelId, now, field)
  }
  return new Set([...made, ...gone].map(({ id }) => id)).size
}
