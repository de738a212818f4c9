import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { requestsById } from '@/db/production/replay-data'
import type {
  Replay,
  Replayed,
  ReplayedChange,
  ReplayedList,
  ReplayedListQuery,
} from '@/lib/contracts/replay'
import type { ChangedRequest } from '@/lib/questions/replay'
import { replayOf } from '@/lib/questions/replay'
import { versionPair } from '@/lib/services/comparison/version-pair'
import { cursorNumber } from '@/lib/services/cursor'
import { required } from './required'

/** The requests whose answer would change, the most certain first. */
export async function listReplayed(
  db: Database,
  model: ModelRow,
  query: ReplayedListQuery,
): Promise<ReplayedList> {
  const { changed, names } = await changedRequests(db, model, query)
  const start = cursorNumber(query.after) ?? 0
  const end = start + query.limit
  return {
    items: await describeReplayed(db, model, changed.slice(start, end)),
    next: end < changed.length ? String(end) : null,
    count: { value: changed.length, exact: true },
    names,
  }
}

export async function changedRequests(
  db: Database,
  model: ModelRow,
  { from, to, ...which }: ReplayedChange,
): Promise<{ changed: ChangedRequest[]; names: Replay['tags'] }> {
  const pair = await versionPair(db, model, which)
  const known = await replayOf(db, 'look', model, pair)
  const result = required(known, { at: 'replay/', doing: 'The requests are being replayed' })
  if (!result) return { changed: [], names: [] }
  const changed = result.changed.filter(
    ([, before, , now]) => loses(before, now, from) && loses(now, before, to),
  )
  return { changed, names: result.replay.tags }
}

/** Whether the first answer has the tag and the second has not; 0: whether it has nothing that the second lacks. */
function loses(one: readonly number[], other: readonly number[], tag: number | undefined): boolean {
  const lost = one.filter((id) => !other.includes(id))
  if (tag === undefined) return true
  return tag === 0 ? lost.length === 0 : lost.includes(tag)
}

/** Requests that are not kept any more are passed over. */
export async function describeReplayed(
  db: Database,
  model: ModelRow,
  changed: readonly ChangedRequest[],
): Promise<Replayed[]> {
  const requests = await requestsById(
    db.read,
    model.id,
    changed.map(([id]) => id),
  )
  return changed.flatMap(([request, from, fromConfidence, to, toConfidence]) => {
    const kept = requests.get(request)
    if (!kept) return []
    const at = new Date(kept.at).toISOString()
    const confidences = { from_confidence: fromConfidence, to_confidence: toConfidence }
    return { request, at, text: kept.content, from, to, ...confidences }
  })
}
