import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { lastTagNames } from '@/db/questions/proof-data'
import type { FlipListQuery } from '@/lib/contracts/proof'
import { describeFlips, flipsOf } from './list-flips'

/** All flips of a kind as rows of a file, the names of the columns first. */
export async function flipsTable(
  db: Database,
  model: ModelRow,
  query: FlipListQuery,
): Promise<string[][]> {
  const flips = await describeFlips(db.read, await flipsOf(db, model, query))
  const tagIds = new Set(flips.flatMap(({ tags, from, to }) => [...tags, ...from, ...to]))
  const names = await lastTagNames(db.read, [...tagIds])
  const named = (ids: readonly number[]) => ids.map((id) => names.get(id) ?? '').join(', ')
  return [
    ['text', 'your tags', 'production', 'production sure', 'sandbox', 'sandbox sure'],
    ...flips.map((flip) => [
      flip.text,
      named(flip.tags),
      named(flip.from),
      String(flip.from_confidence),
      named(flip.to),
      String(flip.to_confidence),
    ]),
  ]
}
