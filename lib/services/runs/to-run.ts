import 'server-only'
import type { Database } from '@/db/connection/database'
import { type RunRow, runsUnderWay } from '@/db/training/runs'
import { versionNumbersOfRuns } from '@/db/versions/versions'
import { nextVersionNumber } from '@/db/versions/write-version'
import type { Run, RunProgress } from '@/lib/contracts/run'
import { FOLDS } from '@/lib/engine/evaluation/folds/folds'
import { isUnderWay } from '@/lib/facts/under-way'

const WAITING: RunProgress = {
  phase: 'waiting',
  folds_done: 0,
  folds: FOLDS,
  share: 0,
  seconds_left: null,
}

/** Runs of one model as clients get them, with the number of the version that each made or will make. */
export async function toRuns(
  db: Database,
  modelId: number,
  rows: readonly RunRow[],
): Promise<Run[]> {
  const made = await versionNumbersOfRuns(
    db.read,
    modelId,
    rows.map((row) => row.id),
  )
  const expected = rows.some(isUnderWay) ? await expectedNumbers(db, modelId, made) : made
  return rows.map((row) => toRun(row, made.get(row.id) ?? expected.get(row.id) ?? null))
}

/** Those under way get the next numbers in the order in which they are worked off, if none of them fails. */
async function expectedNumbers(
  db: Database,
  modelId: number,
  made: Map<number, number>,
): Promise<Map<number, number>> {
  const waiting = (await runsUnderWay(db.read, modelId)).filter(({ id }) => !made.has(id))
  const next = await nextVersionNumber(db.read, modelId)
  return new Map(waiting.map(({ id }, index) => [id, next + index]))
}

function toRun(row: RunRow, version: number | null): Run {
  return {
    id: row.id,
    state: row.state,
    version: row.state === 'failed' || row.state === 'cancelled' ? null : version,
    automatic: row.automatic,
    asked_by: row.askedBy,
    created: row.createdAt.toISOString(),
    started: row.startedAt?.toISOString() ?? null,
    finished: row.finishedAt?.toISOString() ?? null,
    progress: row.state === 'queued' ? WAITING : (row.progress ?? WAITING),
    error: row.error,
    warnings: row.warnings,
  }
}

export async function oneRun(db: Database, row: RunRow): Promise<Run> {
  const [run] = await toRuns(db, row.modelId, [row])
  if (!run) throw new Error(`Run ${row.id} was not described.`)
  return run
}
