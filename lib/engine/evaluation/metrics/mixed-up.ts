import { countTexts, hasTag, type TagRows } from '@/lib/engine/tag-rows'

/** Texts that missed a tag while another was added to them; null: missed or added alone. */
export type MixUp = {
  readonly missed: number | null
  readonly added: number | null
  readonly texts: number
}

/** As many as anybody reads. */
const MOST = 200

/**
 * The confusions of a multi-tag training, the most frequent first: which tags were missing in answers, and what was
 * answered there instead. A text that missed two tags and got one wrong counts for both pairs.
 */
export function mixedUp(tags: TagRows, answers: TagRows): MixUp[] {
  const counts = new Map<string, MixUp>()
  for (let text = 0; text < countTexts(tags); text++) {
    for (const { missed, added } of pairsOf(tags, answers, text)) {
      const key = `${missed} ${added}`
      counts.set(key, { missed, added, texts: (counts.get(key)?.texts ?? 0) + 1 })
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.texts - a.texts || order(a.missed, b.missed) || order(a.added, b.added))
    .slice(0, MOST)
}

type Pair = Omit<MixUp, 'texts'>

function pairsOf(tags: TagRows, answers: TagRows, text: number): Pair[] {
  const missed = rowOf(tags, text).filter((tag) => !hasTag(answers, text, tag))
  const added = rowOf(answers, text).filter((tag) => !hasTag(tags, text, tag))
  if (added.length === 0) return missed.map((one) => ({ missed: one, added: null }))
  if (missed.length === 0) return added.map((other) => ({ missed: null, added: other }))
  return missed.flatMap((one) => added.map((other) => ({ missed: one, added: other })))
}

function rowOf({ starts, tags }: TagRows, text: number): number[] {
  return Array.from(tags.subarray(starts[text], starts[text + 1]))
}

/** None comes last. */
function order(a: number | null, b: number | null): number {
  if (a === b) return 0
  return (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY)
}
