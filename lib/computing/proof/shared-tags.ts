import 'server-only'
import type { Connection } from '@/db/connection/database'
import { lastTagNames, mergedInto } from '@/db/questions/proof-data'
import { tagsAsOf } from '@/db/training/training-data'
import type { VersionRow } from '@/db/versions/versions'
import { at } from '@/lib/at'
import type { Proof } from '@/lib/contracts/proof'

/** The tags of a model now and of two versions, and what both versions can say. */
export type ComparedTags = {
  /** Ids, ascending; an index into it stands for a tag in the engine. */
  ids: number[]
  nameOf: (tagId: number) => string
  /** The place of a tag; of a merged one that of the tag it went into. */
  indexOf: (tagId: number) => number | undefined
  knows: { candidate: Uint8Array; baseline: Uint8Array }
  /** By index: both versions can answer it. */
  isShared: (index: number) => boolean
  merged: Proof['tags_merged']
}

export async function compareTags(
  db: Connection,
  { modelId, revision }: { modelId: number; revision: number },
  candidate: VersionRow,
  baseline: VersionRow,
): Promise<ComparedTags> {
  const now = await tagsAsOf(db, modelId, revision)
  const known = [candidate, baseline].flatMap(({ tags }) => tags)
  const all = [...new Set([...now, ...known].map(({ id }) => id))].sort((a, b) => a - b)
  const isLive = new Set(now.map(({ id }) => id))
  const into = new Map<number, number>()
  for (const id of all.filter((id) => !isLive.has(id))) {
    const taker = await mergedInto(db, modelId, id, revision)
    if (taker !== null) into.set(id, taker)
  }
  const target = (id: number) => {
    const passed = new Set<number>()
    let found = id
    for (let next = into.get(id); next !== undefined && !passed.has(next); next = into.get(next)) {
      passed.add(next)
      found = next
    }
    return found
  }
  const ids = [...new Set(all.map(target))].sort((a, b) => a - b)
  const places = new Map(ids.map((id, index) => [id, index]))
  const names = await lastTagNames(db, [...new Set([...all, ...ids])])
  const nameOf = (id: number) => names.get(id) ?? `Tag ${id}`
  const indexOf = (id: number) => places.get(target(id))
  const placeOf = (id: number) => {
    const place = indexOf(id)
    if (place === undefined) throw new Error(`Tag ${id} has no place among those compared.`)
    return place
  }
  const knownBy = ({ tags }: VersionRow) => {
    const flags = new Uint8Array(ids.length)
    for (const { id } of tags) flags[placeOf(id)] = 1
    return flags
  }
  const knows = { candidate: knownBy(candidate), baseline: knownBy(baseline) }
  return {
    ids,
    nameOf,
    indexOf,
    knows,
    isShared: (index) => knows.candidate[index] === 1 && knows.baseline[index] === 1,
    merged: [...into.keys()].map((id) => ({ from: nameOf(id), into: nameOf(target(id)) })),
  }
}

function whyLeftOut({ candidate, baseline }: ComparedTags['knows'], index: number) {
  if (candidate[index]) return 'added'
  return baseline[index] ? 'removed' : 'in_neither'
}

/** Tags that only one of the two versions can answer, or that have texts and neither can. */
export function tagsLeftOut(
  { ids, nameOf, indexOf, knows, isShared }: ComparedTags,
  truth: readonly (readonly number[])[],
): Proof['tags_left_out'] {
  const texts = new Int32Array(ids.length)
  for (const id of truth.flat()) {
    const index = indexOf(id)
    if (index !== undefined) texts[index] = at(texts, index) + 1
  }
  return ids.flatMap((id, index) => {
    if (isShared(index)) return []
    const why = whyLeftOut(knows, index)
    if (why === 'in_neither' && texts[index] === 0) return []
    return { tag_id: id, name: nameOf(id), why, texts: at(texts, index) }
  })
}
