import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import {
  type AnalysisRow,
  analysisLease,
  askAnalysis,
  countWaiting,
  findAnalysis,
  isAnalysing,
  newestReady,
} from '@/db/questions/analyses'
import type { Analysis, AnalysisKind } from '@/lib/contracts/analysis'
import { WAITING_QUESTIONS } from '@/lib/contracts/limits'
import { AppError } from '@/lib/errors'
import type { Parts, Question } from './question'

/**
 * `look`: what is known is told, nothing is written. `ask`: what is not known is computed, unless too much of the model waits.
 * `insist`: however much waits; for a deploy and for the job runner's own questions.
 */
export type Way = 'look' | 'ask' | 'insist'

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

/** What is known of exactly this. */
export async function answerTo<Input extends Parts, Result>(
  db: Database,
  way: Way,
  question: Question<AnalysisKind, Input, Result>,
  asked: Asked<Input>,
): Promise<Analysis<Result>> {
  const known = await find(db.read, question, asked)
  if (known && (way === 'look' || !isCancelled(known))) return shown(known, known)
  return unasked(db, way, question, { asked, older: null })
}

/** The same, or while it is not ready the newest answer about an earlier state. At most one of a kind is computed at a time. */
export async function freshestAnswerTo<Input extends Parts, Result>(
  db: Database,
  way: Way,
  question: Question<AnalysisKind, Input, Result>,
  { beginning, changedAt, isWorthless, ...asked }: AskedOften<Input, Result>,
): Promise<Analysis<Result>> {
  const exact = await find(db.read, question, asked)
  if (exact?.state === 'ready' || exact?.state === 'failed') return shown(exact, exact)
  const { modelId } = asked
  const older = await newestAnswer(db.read, question, { modelId, beginning })
  if (exact) return shown(exact, older)
  const isUseful = older !== null && !isWorthless?.(older.result)
  const waits =
    (isUseful && isTooSoon(older, changedAt)) ||
    (await isAnalysing(db.read, { modelId, kind: question.kind }))
  return waits
    ? shown({ ...ON_ITS_WAY, state: 'queued' }, older)
    : unasked(db, way, question, { asked, older })
}

/** Ends what is asked and not answered yet: what waits at once, what is under way by its runner. */
export async function cancelAnswer<Input extends Parts, Result>(
  db: Database,
  question: Question<AnalysisKind, Input, Result>,
  asked: Asked<Input>,
): Promise<Analysis<Result>> {
  const row = await find(db.read, question, asked)
  if (row) await db.write((tx) => analysisLease.cancel(tx, row.id, new Date()))
  return answerTo(db, 'look', question, asked)
}

/** What failed by itself says why. */
function isCancelled({ state, error }: Pick<Told, 'state' | 'error'>): boolean {
  return state === 'failed' && error === null
}

/** What is told of a question that nobody has asked: from now on it waits, unless somebody only looks. */
async function unasked<Input extends Parts, Result>(
  db: Database,
  way: Way,
  question: Question<AnalysisKind, Input, Result>,
  { asked, older }: { asked: Asked<Input>; older: { result: Result } | null },
): Promise<Analysis<Result>> {
  if (way === 'look') return shown({ ...ON_ITS_WAY, state: 'not_asked', error: NOT_ASKED }, older)
  await haveComputed(db, way, question, asked)
  return shown({ ...ON_ITS_WAY, state: 'queued' }, older)
}

const NOT_ASKED = 'Nobody has asked for this yet: POST to the same address has it computed.'
const ON_ITS_WAY = { percent: 0, error: null }

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
  way: Way,
  { kind, keyOf }: Question<AnalysisKind, Input, Result>,
  { modelId, input }: Asked<Input>,
): Promise<void> {
  await db.write(async (tx) => {
    if (way === 'ask' && (await countWaiting(tx, modelId)) >= WAITING_QUESTIONS) throw tooMany()
    await askAnalysis(tx, { modelId, kind, key: keyOf(input) }, new Date())
  })
}

function tooMany(): AppError {
  const message = `${WAITING_QUESTIONS} analyses of this model wait for their turn already. Ask again when some are done.`
  return new AppError('CONCURRENCY_RATE_LIMIT', message)
}

function isTooSoon({ finishedAt }: { finishedAt: Date | null }, changedAt: Date): boolean {
  const now = Date.now()
  return now - changedAt.getTime() < PAUSE_MS && now - (finishedAt?.getTime() ?? 0) < OLD_MS
}

/** What is told of a row, or of what nobody has asked. */
type Told = Pick<Analysis<unknown>, 'percent' | 'error'> & {
  state: AnalysisRow['state'] | 'not_asked'
}

function shown<Result>(
  { state, percent, error }: Told,
  known: { result: Result | null } | null,
): Analysis<Result> {
  const why = isCancelled({ state, error }) ? 'It was cancelled.' : error
  return { state, percent, result: known?.result ?? null, error: why }
}

/** What is known of a version against itself: there is nothing to find out. */
export const NOTHING_TO_FIND: Analysis<never> = {
  state: 'ready',
  percent: 100,
  result: null,
  error: null,
}
