import { isExact } from '@/lib/engine/evaluation/metrics/metrics'
import { countTexts, hasTag, type TagRows } from '@/lib/engine/tag-rows'

/**
 * Groups of texts (copies of one text) by what they add to the scores. Groups that add the same have one profile,
 * so that drawing groups anew takes a draw per profile instead of one per group: there are at most tags² kinds of
 * single-tag texts, however many texts.
 */
export type GroupProfiles = {
  readonly groupCount: number
  /** Of each profile: how many groups have it. */
  readonly groups: Int32Array
  /** Texts in each of its groups, and those of them that are answered exactly. */
  readonly texts: Int32Array
  readonly exact: Int32Array
  /** Its entries, one per tag that occurs: `starts[p]` up to `starts[p + 1]`. */
  readonly starts: Int32Array
  readonly tags: Int32Array
  /** Texts that have the tag and got it, that have it, and that got it. */
  readonly right: Int32Array
  readonly support: Int32Array
  readonly answered: Int32Array
}

/** `actual` and `answers` row by row; `groups[i]` is the group of text i, any numbers. */
export function groupProfiles(
  actual: TagRows,
  answers: TagRows,
  groups: ArrayLike<number>,
): GroupProfiles {
  const kinds = kindsOf(actual, answers)
  const members = membersOf(groups, countTexts(actual))
  const profiles = new Map<string, { groups: number; texts: readonly number[] }>()
  for (const texts of members) {
    const key = texts
      .map((text) => kinds[text]!)
      .sort((a, b) => a - b)
      .join()
    const known = profiles.get(key)
    if (known) known.groups += 1
    else profiles.set(key, { groups: 1, texts })
  }
  return layOut([...profiles.values()], members.length, actual, answers)
}

/** A number for each text, the same for texts with the same tags and the same answer. */
function kindsOf(actual: TagRows, answers: TagRows): Int32Array {
  const numbers = new Map<string, number>()
  return Int32Array.from({ length: countTexts(actual) }, (_, text) => {
    const key = `${rowOf(actual, text).join()}>${rowOf(answers, text)
      .sort((a, b) => a - b)
      .join()}`
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    return number
  })
}

function membersOf(groups: ArrayLike<number>, texts: number): number[][] {
  const members = new Map<number, number[]>()
  for (let text = 0; text < texts; text++) {
    const group = groups[text]!
    const known = members.get(group)
    if (known) known.push(text)
    else members.set(group, [text])
  }
  return [...members.values()]
}

type Profile = { groups: number; texts: readonly number[] }

function layOut(
  profiles: readonly Profile[],
  groupCount: number,
  actual: TagRows,
  answers: TagRows,
): GroupProfiles {
  const starts = new Int32Array(profiles.length + 1)
  const entries: { tag: number; right: number; support: number; answered: number }[] = []
  const exact = new Int32Array(profiles.length)
  profiles.forEach(({ texts }, profile) => {
    const ofTag = new Map<number, (typeof entries)[number]>()
    const entryOf = (tag: number) => {
      const entry = ofTag.get(tag) ?? { tag, right: 0, support: 0, answered: 0 }
      ofTag.set(tag, entry)
      return entry
    }
    for (const text of texts) {
      for (const tag of rowOf(actual, text)) entryOf(tag).support += 1
      for (const tag of rowOf(answers, text)) {
        const entry = entryOf(tag)
        entry.answered += 1
        if (hasTag(actual, text, tag)) entry.right += 1
      }
      if (isExact(actual, answers, text)) exact[profile]! += 1
    }
    entries.push(...ofTag.values())
    starts[profile + 1] = entries.length
  })
  return {
    groupCount,
    groups: Int32Array.from(profiles, ({ groups }) => groups),
    texts: Int32Array.from(profiles, ({ texts }) => texts.length),
    exact,
    starts,
    tags: Int32Array.from(entries, ({ tag }) => tag),
    right: Int32Array.from(entries, ({ right }) => right),
    support: Int32Array.from(entries, ({ support }) => support),
    answered: Int32Array.from(entries, ({ answered }) => answered),
  }
}

function rowOf({ starts, tags }: TagRows, text: number): Int32Array {
  return tags.slice(starts[text], starts[text + 1])
}
