import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import {
  answeredOpinions,
  countOpenOpinions,
  type PairRow,
  pairsOfOpinions,
} from '@/db/second-opinions/second-opinions'
import { at } from '@/lib/at'
import type { Actor } from '@/lib/contracts/actor'
import type { Agreement } from '@/lib/contracts/second-opinion'
import { agreementOf, type Pair } from '@/lib/engine/evaluation/agreement'

/** More make the intervals no narrower than anybody needs; of more the newest count. */
const MOST_PAIRS = 5_000

/** How far people agree, of whom neither saw what the other said. Tags that are gone by now are left out of `per_tag`. */
export async function showAgreement(
  db: Database,
  { userId }: Actor,
  model: ModelRow,
): Promise<Agreement> {
  const rows = await pairsOfOpinions(db.read, model.id, MOST_PAIRS)
  const tags = await listTags(db.read, model.id)
  const places = placesOf(rows, tags)
  const pairOf = ({ firstTags, secondTags }: PairRow): Pair => [
    firstTags.map((id) => places.get(id) ?? 0),
    secondTags.map((id) => places.get(id) ?? 0),
  ]
  const all = agreementOf(rows.map(pairOf), places.size)
  const open = { state: 'open', before: Number.MAX_SAFE_INTEGER, limit: 1 } as const
  return {
    texts: rows.length,
    unsettled: (await answeredOpinions(db.read, model.id, open)).total,
    waiting: userId === null ? 0 : await countOpenOpinions(db.read, model.id, userId),
    alpha: all.alpha,
    macro_f1: all.macroF1,
    per_tag: tags.flatMap(({ id }) => {
      const place = places.get(id)
      return place === undefined ? [] : [{ tag_id: id, ...at(all.perTag, place) }]
    }),
    per_person: peopleIn(rows).map(({ id, by }) => {
      const own = rows.filter(({ firstUserId, secondUserId }) =>
        [firstUserId, secondUserId].includes(id),
      )
      return { by, texts: own.length, alpha: agreementOf(own.map(pairOf), 0).alpha }
    }),
  }
}

/** A place for each tag that there is, or that somebody gave. */
function placesOf(rows: readonly PairRow[], tags: readonly { id: number }[]): Map<number, number> {
  const ids = [
    ...tags.map(({ id }) => id),
    ...rows.flatMap(({ firstTags, secondTags }) => [...firstTags, ...secondTags]),
  ]
  return new Map([...new Set(ids)].map((id, place) => [id, place]))
}

/** By the names that they have last, those of most texts first. */
function peopleIn(rows: readonly PairRow[]): { id: string; by: string }[] {
  const texts = new Map<string, { by: string; texts: number }>()
  for (const { firstUserId, firstBy, secondUserId, secondBy } of rows) {
    for (const [id, by] of [
      [firstUserId, firstBy],
      [secondUserId, secondBy],
    ] as const) {
      const known = texts.get(id)
      texts.set(id, { by: known?.by ?? by, texts: (known?.texts ?? 0) + 1 })
    }
  }
  return [...texts]
    .sort(([, one], [, other]) => other.texts - one.texts)
    .map(([id, { by }]) => ({ id, by }))
}
