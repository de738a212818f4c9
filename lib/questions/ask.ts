import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import {
  type AnalysisRow,
  askAnalysis,
  findAnalysis,
  isAnalysing,
  newestReady,
} from '@/db/questions/analyses'
import type { Analysis, AnalysisKind } from '@/lib/contracts/analysis'
import type { Parts, Question } from './question'

type Asked<Input> = { modelId: number; input: Input }

type AskedOften<Input, Result> = Asked<Input> & {
  /** An answer to an input that begins so is one about an earlier state of the model. */
  beginning: Partial<Input>
  /** When what the answer depends on changed last. */
  changedAt: Date
  /** Earlier answers that are not worth keeping for a moment. */
  isWorthless?: (earlier: Result) => boolean
}

/** While people tag, each text is a change: only a pause, or an answer that became old, is worth computing. */
const PAUSE_MS = 3_000
const OLD_MS = 60_000

/** What is known of exactly this; the first one to ask has it computed. */
export async function ask<Input extends Parts, Result>(
  db: Database,
  question: Question<AnalysisKind, Input, Result>,
  asked: Asked<Input>,
): Promise<Analysis<Result>> {
  const known = await find(db.read, question, asked)
  if (!known) await haveComputed(db, question, asked)
  return shown(known, known)
}

/** The same, or while it is not ready the newest answer about an earlier state. At most one of a kind is computed at a time. */
export async function askFreshest<Input extends Parts, Result>(
  db: Database,
  question: Question<AnalysisKind, Input, Result>,
  { beginning, changedAt, isWorthless, ...asked }: AskedOften<Input, Result>,
): Promise<Analysis<Result>> {
  const exact = await find(db.read, question, asked)
  if (exact?.state === 'ready' || exact?.state === 'failed') return shown(exact, exact)
  const { modelId } = asked
  const older = await newestAnswer(db.read, question, { modelId, beginning })
  const isUseful = older !== null && !isWorthless?.(older.result)
  if (!exact && !(isUseful && isTooSoon(older, changedAt))) {
    if (!(await isAnalysing(db.read, { modelId, kind: question.kind }))) {
      await haveComputed(db, question, asked)
    }
  }
  return shown(exact, older)
}

/** The newest answer to an input that begins so. */
export async function newestAnswer<Input extends Parts, Result>(
  db: Connection,
  question: Question<AnalysisKind, Input, Result>,
  { modelId, beginning }: { modelId: number; beginning: Partial<Input> },
): Promise<{ result: Result; finishedAt: Date | null } | null> {
  const prefix = question.prefixOf(beginning)
  const row = await newestReady(db, { modelId, kind: question.kind, prefix })
  const read = row && readable(question, row)
  return read?.result === null || !read
    ? null
    : { result: read.result, finishedAt: read.finishedAt }
}

type Read<Result> = Omit<AnalysisRow, 'result'> & { result: Result | null }

/** One that cannot be read is asked for anew. */
async function find<Input extends Parts, Result>(
  db: Connection,
  question: Question<AnalysisKind, Input, Result>,
  { modelId, input }: Asked<Input>,
): Promise<Read<Result> | null> {
  const key = question.keyOf(input)
  const row = await findAnalysis(db, { modelId, kind: question.kind, key })
  return row && readable(question, row)
}

/** Null for a result of another release that has another shape. */
function readable<Input extends Parts, Result>(
  { result }: Question<AnalysisKind, Input, Result>,
  row: AnalysisRow,
): Read<Result> | null {
  if (row.state !== 'ready') return { ...row, result: null }
  const read = result.safeParse(row.result)
  return read.success ? { ...row, result: read.data } : null
}

async function haveComputed<Input extends Parts, Result>(
  db: Database,
  { kind, keyOf }: Question<AnalysisKind, Input, Result>,
  { modelId, input }: Asked<Input>,
): Promise<void> {
  await db.write((tx) => askAnalysis(tx, { modelId, kind, key: keyOf(input) }, new Date()))
}

function isTooSoon({ finishedAt }: { finishedAt: Date | null }, changedAt: Date): boolean {
  const now = Date.now()
  return now - changedAt.getTime() < PAUSE_MS && now - (finishedAt?.getTime() ?? 0) < OLD_MS
}

function shown<Result>(
  exact: Read<Result> | null,
  known: { result: Result | null } | null,
): Analysis<Result> {
  return {
    state: exact?.state ?? 'queued',
    percent: exact?.percent ?? 0,
    result: known?.result ?? null,
    error: exact?.error ?? null,
  }
}

/** What is known of a version against itself: there is nothing to find out. */
export const NOTHING_TO_FIND: Analysis<never> = {
  state: 'ready',
  percent: 100,
  result: null,
  error: null,
}
