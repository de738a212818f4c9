import 'server-only'
import type { Database } from '@/db/connection/database'
import {
  type AnalysisName,
  type AnalysisRow,
  askAnalysis,
  findAnalysis,
  isAnalysing,
  newestReady,
} from '@/db/questions/analyses'
import type { Analysis } from '@/lib/contracts/analysis'

type Wanted<Result> = AnalysisName & {
  /** Keys of the same question about an earlier state of the model begin so. */
  prefix: string
  /** When what the answer depends on changed last; null if that is not known. */
  changedAt: Date | null
  /** Earlier answers that are not worth keeping for a moment. */
  isWorthless?: (earlier: Result) => boolean
}

export type Freshest<Result> = Analysis<Result> & {
  /** Whose result it is; null without one. */
  key: string | null
  /** The caller shall wake the job runner. */
  isNew: boolean
}

/** While people tag, each text is a change: only a pause, or an answer that became old, is worth computing. */
const PAUSE_MS = 3_000
const OLD_MS = 60_000

/**
 * An analysis, or while it is not ready the newest one about an earlier state. At most one of a kind is asked for at a time.
 */
export async function freshest<Result>(
  db: Database,
  { prefix, changedAt, isWorthless, ...name }: Wanted<Result>,
): Promise<Freshest<Result>> {
  const exact = await findAnalysis(db.read, name)
  if (exact?.state === 'ready' || exact?.state === 'failed') return shown(exact, exact, false)
  const older = await newestReady(db.read, { ...name, prefix })
  // The kind's computation gives this type, which the caller names.
  const isUseless = older && isWorthless?.(older.result as Result)
  const isWanted = !exact && (!older || isUseless || isWorthIt(older, changedAt))
  const isNew = isWanted && !(await isAnalysing(db.read, name))
  if (isNew) await db.write((tx) => askAnalysis(tx, name, new Date()))
  return shown(exact, older, isNew)
}

function isWorthIt({ finishedAt }: AnalysisRow, changedAt: Date | null): boolean {
  const now = Date.now()
  return (
    now - (changedAt?.getTime() ?? 0) >= PAUSE_MS || now - (finishedAt?.getTime() ?? 0) >= OLD_MS
  )
}

function shown<Result>(
  exact: AnalysisRow | null,
  known: AnalysisRow | null,
  isNew: boolean,
): Freshest<Result> {
  return {
    state: exact?.state ?? 'queued',
    percent: exact?.percent ?? 0,
    // The kind's computation gives this type, which the caller names.
    result: (known?.result as Result) ?? null,
    error: exact?.error ?? null,
    key: known?.key ?? null,
    isNew,
  }
}

/** What is known of a version against itself: there is nothing to find out. */
export const NOTHING_TO_FIND: Freshest<never> = {
  state: 'ready',
  percent: 100,
  result: null,
  error: null,
  key: null,
  isNew: false,
}
