import type { UnseenAnswer } from '@/lib/answering/unseen-answers'
import { at } from '@/lib/at'
import type { TaggedTexts } from './read-texts'
import type { ComparedTags } from './shared-tags'

/** Texts are places among all tagged ones. */
export type PickedTexts = {
  /** What the verdict rests on. */
  unseen: Int32Array
  /** Left out of it, because somebody gave the tag after seeing an answer of a compared version. */
  seen: Int32Array
  /** Both together. */
  all: Int32Array
  leftOut: { copies: number; seen: number; tags: number }
}

type Everything = {
  texts: TaggedTexts
  answers: { candidate: UnseenAnswer[]; baseline: UnseenAnswer[] }
  tags: ComparedTags
  multi: boolean
  /** Numbers of the two versions. */
  compared: readonly number[]
  /** Disagreements say nothing before all of them are tagged: alone they are no picture of all texts. */
  isWaiting: (text: number) => boolean
}

/** The texts on which two versions can be compared, and how many could not be used for which reason. */
export function pickTexts({
  texts,
  answers,
  tags,
  multi,
  compared,
  isWaiting,
}: Everything): PickedTexts {
  const leftOut = { copies: 0, seen: 0, tags: 0 }
  const unseen: number[] = []
  const seen: number[] = []
  const learnt = [answers.candidate, answers.baseline].map((all) => ({
    all,
    groups: groupsLearnt(texts, all),
  }))
  const isCopy = (text: number) =>
    learnt.some(
      ({ all, groups }) =>
        at(all, text).source !== 'out-of-fold' && groups.has(at(texts.groups, text)),
    )
  const isShared = (tagId: number) => tags.isShared(tags.indexOf(tagId) ?? -1)
  for (const text of texts.sampleIds.keys()) {
    if (isWaiting(text)) continue
    const tagIds = texts.tagIds[text] ?? []
    // A single-tag answer cannot be right in part; of several tags those that both can say are compared. That no tag fits
    // is something that every version can be held against.
    const isComparable = multi ? tagIds.some(isShared) : tagIds.every(isShared)
    if (tagIds.length > 0 && !isComparable) leftOut.tags += 1
    else if (isCopy(text)) leftOut.copies += 1
    else if (compared.some((version) => texts.seenVersions.get(text)?.has(version))) seen.push(text)
    else unseen.push(text)
  }
  leftOut.seen = seen.length
  return {
    unseen: Int32Array.from(unseen),
    seen: Int32Array.from(seen),
    all: Int32Array.from([...unseen, ...seen]),
    leftOut,
  }
}

/** Groups of copies and near copies of which the version was trained on one. */
function groupsLearnt({ groups }: TaggedTexts, answers: readonly UnseenAnswer[]): Set<number> {
  const learnt = new Set<number>()
  answers.forEach(({ source }, text) => {
    if (source !== 'ordinary') learnt.add(at(groups, text))
  })
  return learnt
}
