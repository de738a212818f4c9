import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { matchingSamples } from '@/db/samples/sample-lists'
import { filterLive } from '@/db/samples/samples'
import type { SamplesDelete } from '@/lib/contracts/sample'
import { SAMPLES_PER_CHANGE } from '@/lib/services/changes/change-data'
import { slices } from '@/lib/slices'

type Choice = Pick<SamplesDelete, 'ids' | 'filter'>

/** The chosen samples in slices of one short transaction each, ascending. A filter is walked as it goes. */
export async function* chosenSamples(
  db: Database,
  model: ModelRow,
  { ids, filter }: Choice,
): AsyncGenerator<number[]> {
  if (ids) {
    yield* slices(
      [...new Set(ids)].sort((a, b) => a - b),
      SAMPLES_PER_CHANGE,
    )
    return
  }
  const wanted = { ...filter, modelId: model.id }
  for (let after = 0; ; ) {
    const slice = await matchingSamples(db.read, wanted, after, SAMPLES_PER_CHANGE)
    if (slice.length > 0) yield slice
    if (slice.length < SAMPLES_PER_CHANGE) return
    after = slice.at(-1) ?? after
  }
}

/** Looked at again inside the transaction: another page may have deleted some meanwhile. */
export function stillLive(tx: Connection, model: ModelRow, slice: readonly number[]) {
  return filterLive(tx, model.id, slice)
}
