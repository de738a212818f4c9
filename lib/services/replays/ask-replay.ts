import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { newestKeptRequest } from '@/db/production/replay-data'
import type { Replay } from '@/lib/contracts/replay'
import { type Freshest, freshest, NOTHING_TO_FIND } from '@/lib/services/analyses/freshest'
import type { Pair } from '@/lib/services/comparison/version-pair'
import { replayKey } from './replay-key'
import type { ReplayResult } from './replay-result'

/** The newest replay of two versions. Requests come all the time, so an old one stands for a minute, unless it had none. */
export async function askReplay(
  db: Database,
  model: Pick<ModelRow, 'id'>,
  { candidate, baseline }: Pair,
): Promise<Freshest<ReplayResult>> {
  if (candidate.id === baseline.id) return NOTHING_TO_FIND
  const pair = { candidate: candidate.number, baseline: baseline.number }
  const newest = await newestKeptRequest(db.read, model.id)
  if (newest === 0) return { ...NOTHING_TO_FIND, result: nothingReplayed(pair) }
  return freshest<ReplayResult>(db, {
    modelId: model.id,
    kind: 'replay',
    key: replayKey({ ...pair, newest }),
    prefix: `${pair.candidate}.${pair.baseline}.`,
    changedAt: new Date(),
    isWorthless: ({ replay }) => replay.requests === 0,
  })
}

/** Without a request there is nothing to wait for. */
function nothingReplayed(pair: { candidate: number; baseline: number }): ReplayResult {
  const replay: Replay = {
    ...pair,
    computed: new Date().toISOString(),
    requests: 0,
    changed: 0,
    pairs: [],
    forecast: { shares: [], mean_confidence: 0, unknown_words: 0 },
    tags: [],
  }
  return { replay, changed: [] }
}
