import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { lastTagNames } from '@/db/questions/proof-data'
import type { AskUnseen } from '@/lib/answering/unseen-answers'
import type { PromiseAnswer } from '@/lib/contracts/promise'
import { listPromises } from './list-promises'

/** All promises as rows of a file, the names of the columns first. */
export async function promisesTable(
  db: Database,
  unseen: AskUnseen,
  model: ModelRow,
): Promise<string[][]> {
  const { items } = await listPromises(db, unseen, model)
  const tagIds = new Set(
    items.flatMap(({ tags, sandbox, production }) => [
      ...tags,
      ...(sandbox?.tags ?? []),
      ...(production?.tags ?? []),
    ]),
  )
  const names = await lastTagNames(db.read, [...tagIds])
  const named = (ids: readonly number[]) => ids.map((id) => names.get(id) ?? '').join(', ')
  const answer = (given: PromiseAnswer | null) =>
    given
      ? [given.kept ? 'kept' : 'broken', named(given.tags), String(given.confidence)]
      : ['', '', '']
  return [
    [
      'text',
      'must be',
      ...['sandbox', 'sandbox says', 'sandbox sure'],
      ...['production', 'production says', 'production sure'],
      'pinned',
      'pinned by',
    ],
    ...items.map((promise) => [
      promise.text,
      named(promise.tags),
      ...answer(promise.sandbox),
      ...answer(promise.production),
      promise.pinned,
      promise.pinned_by,
    ]),
  ]
}
