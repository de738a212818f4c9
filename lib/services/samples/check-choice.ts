import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { filterKnown } from '@/db/samples/samples'
import { invalidFields } from '@/lib/errors'
import { refuseUnknownTags } from '@/lib/services/tags/refuse-unknown-tags'
import type { Choice } from './chosen-samples'

/** Throws for ids of texts that the model never had and for a filter by a tag that it has not, naming each. */
export async function checkChoice(
  db: Connection,
  { id: modelId }: ModelRow,
  { ids = [], filter }: Choice,
): Promise<void> {
  const known = new Set(await filterKnown(db, modelId, ids))
  const fields = ids.flatMap((id, place) => {
    const path = `ids.${place + 1}`
    const message = `${path}: this model has no text with id ${id}.`
    return known.has(id) ? [] : [{ path, message, value: id }]
  })
  if (fields.length > 0) throw invalidFields(fields, 'NOT_FOUND')
  if (filter?.tag === undefined) return
  await refuseUnknownTags(db, modelId, [{ path: 'filter.tag', id: filter.tag }])
}
