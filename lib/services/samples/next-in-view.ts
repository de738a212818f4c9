import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listSamples } from '@/db/samples/sample-lists'
import type { Sample } from '@/lib/contracts/sample'
import { questionOf, readView } from '@/lib/facts/sample-view'
import { requireView } from '@/lib/services/views/require-view'
import { readOrder } from './read-order'
import { resolveFilter } from './resolve-filter'
import { toSample } from './to-sample'

type Page = { limit: number; skip: ReadonlySet<number> }

/** The untagged texts that a saved view shows, in its order. Throws NOT_FOUND where the model has no such view. */
export async function nextInView(
  db: Database,
  model: ModelRow,
  viewId: number,
  { limit, skip }: Page,
): Promise<(Sample & { chosen_by: 'person' })[]> {
  const { query } = await requireView(db.read, model, viewId)
  const { order: name, order_field, ...filter } = questionOf(readView(new URLSearchParams(query)))
  if (filter.tagged || filter.fits_no_tag) return []
  const untagged = { ...filter, tagged: false, fits_no_tag: false }
  const page = {
    order: await readOrder(db.read, model, name, order_field),
    after: null,
    limit: limit + skip.size,
  }
  const { items } = await listSamples(db.read, await resolveFilter(db.read, model, untagged), page)
  const left = items.map(toSample).filter(({ id }) => !skip.has(id))
  return left.slice(0, limit).map((sample) => ({ ...sample, chosen_by: 'person' }))
}
