import 'server-only'
import type { BatchRow } from '@/db/batches/batches'
import type { Batch } from '@/lib/contracts/batch'
import { fileOptionsSchema } from '@/lib/contracts/file-options'
import { BATCH_KEPT_DAYS } from '@/lib/contracts/limits'
import { isUnderWay } from '@/lib/facts/under-way'

const DAY_MS = 86_400_000

/** A batch as clients get it. */
export function toBatch(row: BatchRow): Batch {
  return {
    id: row.id,
    state: row.state,
    file_name: row.fileName,
    bytes: row.bytes,
    by: row.actor.name,
    created: row.createdAt.toISOString(),
    started: row.startedAt?.toISOString() ?? null,
    finished: row.finishedAt?.toISOString() ?? null,
    guess: { ...row.guess, options: fileOptionsSchema.parse(row.guess.options) },
    options: fileOptionsSchema.parse(row.options),
    text_column: row.textColumn,
    ...row.asked,
    answering_version: row.versionNumber,
    columns: row.columns,
    empty_below: row.emptyBelow,
    progress: progressOf(row),
    counts: row.counts,
    problems: row.problems,
    error: row.error,
    has_result: row.bytesWritten > 0 && row.filesDeletedAt === null,
    kept_until: keptUntil(row)?.toISOString() ?? null,
    taken_revision: row.takenRevision,
  }
}

function progressOf(row: BatchRow): Batch['progress'] {
  const { state, bytes, bytesRead, bytesPerSecond } = row
  const rows = row.counts.texts + row.counts.empty + row.counts.unreadable
  const isKnown = isUnderWay(row) && bytesPerSecond !== null && bytesRead > 0
  return {
    rows,
    share: state === 'finished' ? 1 : Math.min(bytesRead / Math.max(bytes, 1), 1),
    rows_per_second: isKnown ? Math.round((rows / bytesRead) * bytesPerSecond) : null,
    seconds_left: isKnown ? Math.ceil((bytes - bytesRead) / bytesPerSecond) : null,
  }
}

function keptUntil({ finishedAt, filesDeletedAt }: BatchRow): Date | null {
  if (filesDeletedAt) return filesDeletedAt
  return finishedAt && new Date(finishedAt.getTime() + BATCH_KEPT_DAYS * DAY_MS)
}
