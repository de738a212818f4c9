import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { filterKnown } from '@/db/samples/samples'
import { invalidFields } from '@/lib/errors'
import type { Choice } from './chosen-samples'
import { resolveFilter } from './resolve-filter'

/** Throws for ids of texts that the model never had and for a filter by a tag or field that it has not, naming each. */
export async function checkChoice(
  db: Connection,
  model: ModelRow,
  { ids = [], filter }: Choice,
): Promise<void> {
  const known = new Set(await filterKnown(db, model.id, ids))
  const fields = ids.flatMap((id, place) => {
    const path = `ids.${place + 1}`
    const message = `${path}: this model has no text with id ${id}.`
    return known.has(id) ? [] : [{ path, message, value: id }]
  })
  if (fields.length > 0) throw invalidFields(fields, 'NOT_FOUND')
  if (filter) await resolveFilter(db, model, filter, 'filter.')
}
