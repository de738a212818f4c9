import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { ReplayedListQuery } from '@/lib/contracts/replay'
import { changedRequests, describeReplayed } from './list-replayed'

/** All changed answers as rows of a file, the names of the columns first. */
export async function replayedTable(
  db: Database,
  model: ModelRow,
  query: ReplayedListQuery,
): Promise<string[][]> {
  const { changed, names: tags } = await changedRequests(db, model, query)
  const names = new Map(tags.map(({ id, name }) => [id, name]))
  const named = (ids: readonly number[]) => ids.map((id) => names.get(id) ?? '').join(', ')
  return [
    ['text', 'at', 'answered', 'sure', 'would answer', 'would be sure'],
    ...(await describeReplayed(db, model, changed)).map((item) => [
      item.text,
      item.at,
      named(item.from),
      String(item.from_confidence),
      named(item.to),
      String(item.to_confidence),
    ]),
  ]
}
