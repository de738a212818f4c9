import 'server-only'
import type { ImportRow } from '@/db/imports/imports'
import { fileOptionsSchema } from '@/lib/contracts/file-options'
import type { Import } from '@/lib/contracts/import'
import { foundNotes } from '@/lib/facts/found-notes'
import { mappingNotes } from '@/lib/facts/mapping-notes'

/** An import as clients get it. */
export function toImport(row: ImportRow): Import {
  return {
    id: row.id,
    purpose: row.purpose,
    state: row.state,
    file_name: row.fileName,
    bytes: row.bytes,
    created: row.createdAt.toISOString(),
    finished: row.finishedAt?.toISOString() ?? null,
    guess: { ...row.guess, options: fileOptionsSchema.parse(row.guess.options) },
    options: fileOptionsSchema.parse(row.options),
    mapping: row.mapping,
    input_duplicates_strategy: row.inputDuplicates,
    existing_duplicates_strategy: row.existingDuplicates,
    found: row.found,
    notes: [
      ...(row.guess.notes ?? []),
      ...mappingNotes(row.guess, row.mapping),
      ...foundNotes(row.found),
    ],
    progress: { rows: row.rowsDone, seconds_left: secondsLeft(row) },
    counts: { kept: 0, ...row.counts },
    problems: row.problems,
    problem_count: row.problemCount,
    error: row.error,
    revision: row.revision,
  }
}

/** From the speed so far; null before there is one. */
function secondsLeft({ state, found, rowsDone, startedAt, heartbeatAt }: ImportRow): number | null {
  if (state !== 'running' || !found || !startedAt || !heartbeatAt || rowsDone === 0) return null
  const seconds = (heartbeatAt.getTime() - startedAt.getTime()) / 1000
  return Math.ceil((seconds / rowsDone) * Math.max(found.rows - rowsDone, 0))
}
