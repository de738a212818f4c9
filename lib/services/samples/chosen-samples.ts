import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import { chunks } from '@/db/connection/statement'
import type { ModelRow } from '@/db/models/models'
import { matchingSamples } from '@/db/samples/sample-lists'
import { filterLive } from '@/db/samples/samples'
import type { SamplesDelete } from '@/lib/contracts/sample'
import { SAMPLES_PER_CHANGE } from '@/lib/services/changes/change-data'

type Choice = Pick<SamplesDelete, 'ids' | 'filter'>

/** The chosen samples in pieces of one short transaction each, ascending. A filter is walked as it goes. */
export async function* chosenSamples(
  db: Database,
  model: ModelRow,
  { ids, filter }: Choice,
): AsyncGenerator<number[]> {
  if (ids) {
    yield* chunks(
      [...new Set(ids)].sort((a, b) => a - b),
      SAMPLES_PER_CHANGE,
    )
    return
  }
  const wanted = { ...filter, modelId: model.id }
  for (let after = 0; ; ) {
    const piece = await matchingSamples(db.read, wanted, after, SAMPLES_PER_CHANGE)
    if (piece.length > 0) yield piece
    if (piece.length < SAMPLES_PER_CHANGE) return
    after = piece.at(-1) ?? after
  }
}

/** Looked at again inside the transaction: another page may have deleted some meanwhile. */
export function stillLive(tx: Connection, model: ModelRow, piece: readonly number[]) {
  return filterLive(tx, model.id, piece)
}
