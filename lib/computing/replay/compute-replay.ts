import 'server-only'
import type { Connection } from '@/db/connection/database'
import { countKeptUpTo, keptRequestsUpTo } from '@/db/production/replay-data'
import type { AnyVersion } from '@/db/versions/versions'
import { openVersion } from '@/lib/answering/open-version'
import type { Asked } from '@/lib/computing/computation'
import { anyVersionAt } from '@/lib/computing/version-at'
import type { Replay } from '@/lib/contracts/replay'
import type { ChangedRequest, ReplayInput, ReplayResult } from '@/lib/questions/replay'
import { createTally } from './tally'

const REQUESTS_AT_ONCE = 100

/** The kept production requests, answered by both versions. */
export async function computeReplay({
  db,
  modelId,
  input,
  progress,
}: Asked<ReplayInput>): Promise<ReplayResult> {
  const { candidate: to, baseline: from, newest } = input
  const candidate = await openNumber(db, modelId, to)
  const baseline = await openNumber(db, modelId, from)
  const all = await countKeptUpTo(db, modelId, newest)
  const tally = createTally()
  const changed: ChangedRequest[] = []
  for (let after = 0; ; ) {
    const page = { after, newest, limit: REQUESTS_AT_ONCE }
    const requests = await keptRequestsUpTo(db, modelId, page)
    for (const { id, content } of requests) {
      const before = baseline.answer(content)
      const now = candidate.answer(content)
      if (tally.add(before, now, candidate.countWords(content))) {
        changed.push([id, before.tags, before.confidence, now.tags, now.confidence])
      }
    }
    if (requests.length < REQUESTS_AT_ONCE) break
    after = requests.at(-1)?.id ?? after
    progress((100 * tally.requests()) / all)
  }
  changed.sort((one, other) => other[4] - one[4] || one[0] - other[0])
  const replay: Replay = {
    candidate: to,
    baseline: from,
    computed: new Date().toISOString(),
    changed: changed.length,
    ...tally.result(),
    tags: namesOf(baseline.row, candidate.row),
  }
  return { replay, changed }
}

async function openNumber(db: Connection, modelId: number, number: number) {
  const row = await anyVersionAt(db, modelId, number)
  const { give, countWords } = await openVersion(db, row)
  return {
    row,
    countWords,
    answer(content: string) {
      const { tags, confidence } = give(content)
      return { tags, confidence: Math.round(confidence * 10_000) / 10_000 }
    },
  }
}

/** The candidate's name of a tag, which is the newer one, wins. */
function namesOf(...versions: AnyVersion[]): Replay['tags'] {
  const names = new Map(versions.flatMap(({ tags }) => tags.map(({ id, name }) => [id, name])))
  return [...names].map(([id, name]) => ({ id, name }))
}
