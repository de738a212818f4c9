import type { Answers } from '@/lib/engine/evaluation/answers'
import type { Strategy } from '@/lib/engine/settings'
import { countTexts, hasTag, type TagRows } from '@/lib/engine/tag-rows'

type HeldOut = {
  readonly tags: TagRows
  readonly strategy: Strategy
  /** Near copies of a text share one. */
  readonly groups: ArrayLike<number>
  /** Where each text would have been held out if it had no near copies. */
  readonly ownFolds: ArrayLike<number>
}

/**
 * How much better accuracy would have looked if near copies were held out apart: a text with a near copy in another fold
 * would have been answered as most of those copies are tagged (of equally many the first), all others as they were. It is
 * right or wrong by that, less what the accuracy is; a share of all texts.
 */
export function flatteryOf(heldOut: HeldOut, answers: Answers): number {
  const { tags, groups, ownFolds } = heldOut
  const texts = countTexts(tags)
  const members = new Map<number, number[]>()
  for (let text = 0; text < texts; text++) {
    const group = groups[text]!
    const own = members.get(group)
    if (own) own.push(text)
    else members.set(group, [text])
  }
  let gained = 0
  for (const group of members.values()) {
    const counts = countByFold(group, tags, ownFolds)
    for (const text of group) {
      const copied = mostFrequent(counts.all, counts.ofFold.get(ownFolds[text]!))
      if (copied === null) continue
      gained += Number(copied === keyOf(tags, text)) - Number(isRight(heldOut, answers, text))
    }
  }
  return texts === 0 ? 0 : gained / texts
}

type Counts = Map<string, number>

function countByFold(group: readonly number[], tags: TagRows, folds: ArrayLike<number>) {
  const all: Counts = new Map()
  const ofFold = new Map<number, Counts>()
  for (const text of group) {
    const key = keyOf(tags, text)
    const own: Counts = ofFold.get(folds[text]!) ?? new Map()
    ofFold.set(folds[text]!, own)
    for (const counts of [all, own]) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return { all, ofFold }
}

/** Of what the copies in other folds are tagged with; null where there is none. */
function mostFrequent(all: Counts, own: Counts | undefined): string | null {
  let best: string | null = null
  let most = 0
  for (const [key, count] of all) {
    const others = count - (own?.get(key) ?? 0)
    if (others > most) {
      best = key
      most = others
    }
  }
  return best
}

function keyOf({ starts, tags }: TagRows, text: number): string {
  return tags.subarray(starts[text]!, starts[text + 1]!).join()
}

function isRight({ tags, strategy }: HeldOut, { starts, tags: answered }: Answers, text: number) {
  const answer = answered.subarray(starts[text]!, starts[text + 1]!)
  if (strategy === 'single' && answer.length > 0) return hasTag(tags, text, answer[0]!)
  return answer.toSorted().join() === keyOf(tags, text)
}
