import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { matchingSamples } from '@/db/samples/sample-lists'
import type { SamplesDelete } from '@/lib/contracts/sample'
import { resolveFilter } from './resolve-filter'

/** Which texts are meant; neither ids nor filter: all of them. */
export type Choice = Pick<SamplesDelete, 'ids' | 'filter'>

/** The samples that a change is about, ascending. Some may have left the data by the time they are changed. */
export async function chosenSamples(
  db: Connection,
  model: ModelRow,
  { ids, filter }: Choice,
): Promise<number[]> {
  if (ids) return [...new Set(ids)].sort((a, b) => a - b)
  return matchingSamples(db, await resolveFilter(db, model, filter ?? {}, 'filter.'))
}
