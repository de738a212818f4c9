import 'server-only'
import type { BatchRow } from '@/db/batches/batches'
import type { OpenVersion } from '@/lib/answering/open-version'
import { unsureBelow } from '@/lib/facts/batch-file'
import { createTextAnswerer } from './answer-text'
import { BatchTally } from './batch-tally'
import type { Added, Copier, CopiedRow as Row } from './rows/copier'

/** What was made since the last time: rows as they go out, unsure texts as a JSON line each, and the counts until here. */
type Piece = { rows: string; unsure: string; tally: Pick<BatchRow, 'counts' | 'problems'> }

/** Answers rows, and gathers what is to be written of them. */
export function createRowWriter(
  batch: BatchRow,
  version: OpenVersion,
  copier: Copier,
  names: readonly string[],
) {
  const answer = createTextAnswerer(version, batch)
  const tally = new BatchTally(batch)
  const tagNames = new Map(version.tags.map(({ id, name }) => [id, name]))
  const limit = unsureBelow(batch.emptyBelow)
  /** What stands before the reason in a row without an answer. */
  const none: Added = names.slice(1).map(() => null)
  let rows = batch.bytesWritten === 0 ? copier.head : ''
  let unsure = ''

  function added(row: Row): Added {
    if (row.kind !== 'row') return []
    if (row.text === null) {
      tally.addProblem(row)
      return [...none, row.problem]
    }
    const found = answer(row.text)
    const isUnsure = found.confidence < limit
    if (isUnsure) unsure += `${JSON.stringify(row.text)}\n`
    tally.addAnswer(found, isUnsure, (id) => tagNames.get(id) ?? '')
    return [...found.added, null]
  }

  return {
    add(row: Row, isFirst: boolean): void {
      if (!isFirst) rows += copier.between
      rows += copier.write(row, added(row))
    },
    characters: () => rows.length + unsure.length,
    take(): Piece {
      const piece = { rows, unsure, tally: tally.result() }
      rows = ''
      unsure = ''
      return piece
    },
  }
}
