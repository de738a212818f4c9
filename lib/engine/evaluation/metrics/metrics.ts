import type { Answers } from '@/lib/engine/evaluation/answers'
import { expectedCalibrationError } from '@/lib/engine/evaluation/calibration/calibration-error'
import { countTexts, countWithoutTag, hasTag, type TagRows } from '@/lib/engine/tag-rows'
import type { TrainingSet } from '@/lib/engine/training-set'

/** How well one tag is told from the others. A share of nothing is 0. */
export type TagMetrics = {
  /** Of the texts answered with the tag, those that have it. */
  readonly precision: number
  /** Of the texts that have the tag, those answered with it. */
  readonly recall: number
  /** 2 TP / (support + answered), the harmonic mean of both. */
  readonly f1: number
  /** Texts that have the tag. */
  readonly support: number
  readonly answered: number
}

export type Metrics = {
  readonly texts: number
  /** Single-tag: answers that are right. Multi-tag: answers that are exactly the tags of the text. */
  readonly accuracy: number
  /** Mean F1 of the tags that have a text. */
  readonly macroF1: number
  /** Multi-tag only: F1 of all decisions together. */
  readonly microF1: number | null
  /** Of the likeliest tag's probability. */
  readonly calibrationError: number
  readonly perTag: readonly TagMetrics[]
  /** Single-tag only: confusion[i][j] texts of tag i were answered j. */
  readonly confusion: readonly (readonly number[])[] | null
  /** Null where no text fits no tag. */
  readonly noTag: NoTag | null
}

/** Texts that fit no tag, those to which no tag was answered, and those of which both hold. */
export type NoTag = { readonly texts: number; readonly answered: number; readonly right: number }

/** Counts per tag. */
type Counts = { right: Int32Array; support: Int32Array; answered: Int32Array }

/** Everything that a report says, from the out-of-fold answers to all texts of a training. */
export function evaluate(
  { tags, tagCount, strategy }: Pick<TrainingSet, 'tags' | 'tagCount' | 'strategy'>,
  answers: Answers,
): Metrics {
  const texts = countTexts(tags)
  const actual = strategy === 'single' ? actualTags(tags, answers) : tags
  const counts = countByTag(actual, answers, tagCount)
  const perTag = Array.from(counts.support.keys(), (tag) => tagMetrics(counts, tag))
  const withTexts = perTag.filter(({ support }) => support > 0)
  const f1Sum = withTexts.reduce((sum, { f1 }) => sum + f1, 0)
  const isTopRight = Uint8Array.from(answers.topTags, (tag, text) =>
    Number(hasTag(tags, text, tag)),
  )
  return {
    texts,
    accuracy: share(countExact(actual, answers), texts),
    macroF1: share(f1Sum, withTexts.length),
    microF1:
      strategy === 'multi'
        ? f1Of(total(counts.right), tags.tags.length, answers.tags.length)
        : null,
    calibrationError: expectedCalibrationError(answers.topConfidences, isTopRight),
    perTag,
    confusion: strategy === 'single' ? confusionOf(actual, answers, tagCount) : null,
    noTag: countWithoutTag(tags) > 0 ? noTagOf(tags, answers) : null,
  }
}

/**
 * One true tag for each text of a single-tag training. A text that has several is right if the answer is one
 * of them, and counts as a text of that tag; if it is wrong or has no answer, as a text of its first. One that fits no tag
 * keeps none: whatever is answered is wrong.
 */
export function actualTags(tags: TagRows, answers: TagRows): TagRows {
  const texts = countTexts(tags)
  const starts = new Int32Array(texts + 1)
  const actual = new Int32Array(texts)
  for (let text = 0; text < texts; text++) {
    const place = starts[text]!
    const isTagged = tags.starts[text]! < tags.starts[text + 1]!
    starts[text + 1] = place + Number(isTagged)
    if (!isTagged) continue
    const isAnswered = answers.starts[text]! < answers.starts[text + 1]!
    const answer = isAnswered ? answers.tags[answers.starts[text]!]! : -1
    actual[place] = hasTag(tags, text, answer) ? answer : tags.tags[tags.starts[text]!]!
  }
  return { starts, tags: actual.subarray(0, starts[texts]) }
}

function countByTag(actual: TagRows, answers: Answers, tagCount: number): Counts {
  const empty = () => new Int32Array(tagCount)
  const counts: Counts = { right: empty(), support: empty(), answered: empty() }
  for (const tag of actual.tags) counts.support[tag]!++
  for (const tag of answers.tags) counts.answered[tag]!++
  for (let text = 0; text < countTexts(actual); text++) {
    for (let p = answers.starts[text]!; p < answers.starts[text + 1]!; p++) {
      const tag = answers.tags[p]!
      if (hasTag(actual, text, tag)) counts.right[tag]!++
    }
  }
  return counts
}

function tagMetrics({ right, support, answered }: Counts, tag: number): TagMetrics {
  return {
    precision: share(right[tag]!, answered[tag]!),
    recall: share(right[tag]!, support[tag]!),
    f1: f1Of(right[tag]!, support[tag]!, answered[tag]!),
    support: support[tag]!,
    answered: answered[tag]!,
  }
}

function countExact(actual: TagRows, answers: Answers): number {
  let exact = 0
  for (let text = 0; text < countTexts(actual); text++) {
    if (isExact(actual, answers, text)) exact++
  }
  return exact
}

/** Whether a text was answered with exactly its tags. */
export function isExact(actual: TagRows, answers: TagRows, text: number): boolean {
  const answer = answers.tags.subarray(answers.starts[text], answers.starts[text + 1])
  const size = actual.starts[text + 1]! - actual.starts[text]!
  return answer.length === size && answer.every((tag) => hasTag(actual, text, tag))
}

function confusionOf(actual: TagRows, answers: Answers, tagCount: number): number[][] {
  const confusion = Array.from({ length: tagCount }, () => new Array<number>(tagCount).fill(0))
  for (let text = 0; text < countTexts(actual); text++) {
    const tag = actual.tags[actual.starts[text]!]!
    const answer = answers.tags[answers.starts[text]!]!
    if (has(actual, text) && has(answers, text)) confusion[tag]![answer]!++
  }
  return confusion
}

function has({ starts }: TagRows, text: number): boolean {
  return starts[text] !== starts[text + 1]
}

function noTagOf(actual: TagRows, answers: TagRows): NoTag {
  const counts = { texts: 0, answered: 0, right: 0 }
  for (let text = 0; text < countTexts(actual); text++) {
    counts.texts += Number(!has(actual, text))
    counts.answered += Number(!has(answers, text))
    counts.right += Number(!has(actual, text) && !has(answers, text))
  }
  return counts
}

function f1Of(right: number, support: number, answered: number): number {
  return share(2 * right, support + answered)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function total(counts: Int32Array): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
