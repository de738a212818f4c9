import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { lastTagNames } from '@/db/questions/proof-data'
import { sampleContents } from '@/db/samples/samples'
import type { Flip, FlipList, FlipListQuery } from '@/lib/contracts/proof'
import { FLIPS_KEPT, type FlippedText, proofOf } from '@/lib/questions/proof'
import { versionPair } from '@/lib/services/comparison/version-pair'
import { cursorNumber } from '@/lib/services/cursor'
import { slices } from '@/lib/slices'
import { required } from './required'

const TEXTS_AT_ONCE = 500

/** The texts that only one of two versions got right, the surest mistakes first, by their proof. */
export async function listFlips(
  db: Database,
  model: ModelRow,
  query: FlipListQuery,
): Promise<FlipList> {
  const all = await flipsOf(db, model, query)
  const start = cursorNumber(query.after) ?? 0
  const end = start + query.limit
  const page = all.slice(start, end)
  const tagIds = new Set(page.flatMap(([, tags, from, , to]) => [...tags, ...from, ...to]))
  const names = await lastTagNames(db.read, [...tagIds])
  return {
    items: await describeFlips(db.read, page),
    next: end < all.length ? String(end) : null,
    count: { value: all.length, exact: all.length < FLIPS_KEPT },
    names: [...names].map(([id, name]) => ({ id, name })),
  }
}

export async function flipsOf(
  db: Database,
  model: ModelRow,
  query: Pick<FlipListQuery, 'version' | 'against' | 'kind' | 'tag'>,
): Promise<FlippedText[]> {
  const pair = await versionPair(db, model, query)
  const known = await proofOf(db, 'look', model, pair)
  const result = required(known, { at: 'proof/', doing: 'The two versions are being compared' })
  if (!result) return []
  const { tag } = query
  const flips = result[query.kind]
  return tag === undefined ? flips : flips.filter(([, tags]) => tags.includes(tag))
}

/** A text that was erased for good is in no list. */
export async function describeFlips(
  db: Connection,
  flips: readonly FlippedText[],
): Promise<Flip[]> {
  const described: Flip[] = []
  for (const slice of slices(flips, TEXTS_AT_ONCE)) {
    const contents = await sampleContents(
      db,
      slice.map(([id]) => id),
    )
    for (const [id, tags, from, fromConfidence, to, toConfidence] of slice) {
      const text = contents.get(id)
      if (text === undefined) continue
      const confidences = { from_confidence: fromConfidence, to_confidence: toConfidence }
      described.push({ id, text, tags, from, to, ...confidences })
    }
  }
  return described
}
