import 'server-only'
import { z } from 'zod'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { newestKeptRequest } from '@/db/production/replay-data'
import type { Analysis } from '@/lib/contracts/analysis'
import { type Replay, replaySchema } from '@/lib/contracts/replay'
import { freshestAnswerTo, NOTHING_TO_FIND, type Way } from './ask'
import { numbersOf, type Pair } from './pair'
import { question, whole } from './question'

/** A request's id, then the answer of production and its confidence, then the sandbox's. */
export type ChangedRequest = [
  request: number,
  from: number[],
  fromConfidence: number,
  to: number[],
  toConfidence: number,
]

/** What is kept: the figures, and the requests whose answer would change, the most certain first. */
const replayResult = z.object({
  replay: replaySchema,
  /** Thousands of rows that our own computation wrote are not looked at one by one. */
  changed: z.custom<ChangedRequest[]>(Array.isArray),
})
export type ReplayResult = z.infer<typeof replayResult>

/** What would have become of the production requests up to the newest one given, by the numbers of the versions. */
export const replay = question('replay', {
  input: z.object({ candidate: whole, baseline: whole, newest: whole }),
  result: replayResult,
})
export type ReplayInput = ReturnType<typeof replay.inputOf>

/** Requests come all the time, so an old replay stands for a minute, unless it had none. */
export async function replayOf(
  db: Database,
  way: Way,
  model: Pick<ModelRow, 'id'>,
  pair: Pair,
): Promise<Analysis<ReplayResult>> {
  if (pair.candidate.id === pair.baseline.id) return NOTHING_TO_FIND
  const beginning = numbersOf(pair)
  const newest = await newestKeptRequest(db.read, model.id)
  if (newest === 0) return { ...NOTHING_TO_FIND, result: nothingReplayed(beginning) }
  return freshestAnswerTo(db, way, replay, {
    modelId: model.id,
    input: { ...beginning, newest },
    beginning,
    changedAt: new Date(),
    isWorthless: (earlier) => earlier.replay.requests === 0,
  })
}

/** Without a request there is nothing to wait for. */
function nothingReplayed(pair: { candidate: number; baseline: number }): ReplayResult {
  const figures: Replay = {
    ...pair,
    computed: new Date().toISOString(),
    requests: 0,
    changed: 0,
    pairs: [],
    forecast: { shares: [], mean_confidence: 0, unknown_words: 0 },
    tags: [],
  }
  return { replay: figures, changed: [] }
}
