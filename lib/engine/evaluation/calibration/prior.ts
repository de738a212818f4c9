import { FOLDS } from '@/lib/engine/evaluation/folds/folds'
import { countTexts, countWithoutTag } from '@/lib/engine/tag-rows'
import type { TrainingSet } from '@/lib/engine/training-set'

export type Priors = {
  /** By all texts. */
  readonly overall: Float64Array
  /** By the texts of all folds but this one. */
  readonly withoutFold: readonly Float64Array[]
}

/**
 * How often texts have each tag, what is to be said of one of which nothing is known. With n_k of n texts, K tags:
 * p_k = (n_k + 1) / (Σ_j n_j + K) where they sum to 1, (n_k + 1) / (n + 2) where each stands for itself (Laplace's rule of
 * succession). Where some texts have no tag, that none fits counts as one more tag.
 */
export function priorsOf({ tags, tagCount, folds, strategy }: TrainingSet): Priors {
  const counts = Array.from({ length: FOLDS }, () => new Float64Array(tagCount))
  const texts = new Float64Array(FOLDS)
  const none = new Float64Array(FOLDS)
  const canBeNone = countWithoutTag(tags) > 0
  for (let text = 0; text < countTexts(tags); text++) {
    const fold = folds[text]!
    texts[fold]!++
    if (tags.starts[text] === tags.starts[text + 1]) none[fold]!++
    for (let p = tags.starts[text]!; p < tags.starts[text + 1]!; p++)
      counts[fold]![tags.tags[p]!]!++
  }
  const priorWithout = (leftOut: number | null) => {
    const kept = [...counts.keys()].filter((fold) => fold !== leftOut)
    const ofTag = Float64Array.from({ length: tagCount }, (_, tag) =>
      kept.reduce((sum, fold) => sum + counts[fold]![tag]!, 0),
    )
    const all =
      strategy === 'single'
        ? total(ofTag) + tagCount + (canBeNone ? total(kept.map((fold) => none[fold]!)) + 1 : 0)
        : total(kept.map((fold) => texts[fold]!)) + 2
    return ofTag.map((count) => (count + 1) / all)
  }
  return {
    overall: priorWithout(null),
    withoutFold: counts.map((_, fold) => priorWithout(fold)),
  }
}

function total(numbers: Iterable<number>): number {
  let sum = 0
  for (const number of numbers) sum += number
  return sum
}
