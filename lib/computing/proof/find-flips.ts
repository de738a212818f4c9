import type { UnseenAnswer } from '@/lib/answering/unseen-answers'
import { at } from '@/lib/at'
import type { Comparison } from '@/lib/engine/proof/comparison'
import { scoresOf } from '@/lib/engine/proof/scores'
import { FLIPS_KEPT, type FlippedText, type ProofResult } from '@/lib/questions/proof'
import type { TaggedTexts } from './read-texts'

type Compared = {
  comparison: Comparison
  /** The compared texts, as places among all tagged ones. */
  chosen: Int32Array
  texts: TaggedTexts
  answers: { candidate: UnseenAnswer[]; baseline: UnseenAnswer[] }
}

/** The texts that only one version got right, by the rules of the proof; the surest mistakes first. */
export function findFlips({
  comparison,
  chosen,
  texts,
  answers,
}: Compared): Pick<ProofResult, 'broken' | 'fixed'> {
  const ones = new Float64Array(chosen.length).fill(1)
  const candidate = scoresOf(comparison, comparison.candidate.answers, ones).isRight
  const baseline = scoresOf(comparison, comparison.baseline.answers, ones).isRight
  const broken: FlippedText[] = []
  const fixed: FlippedText[] = []
  chosen.forEach((text, place) => {
    if (candidate[place] === baseline[place]) return
    const list = candidate[place] === 1 ? fixed : broken
    const [from, to] = [at(answers.baseline, text), at(answers.candidate, text)]
    list.push([
      at(texts.sampleIds, text),
      at(texts.tagIds, text),
      from.tags,
      rounded(from.confidence),
      to.tags,
      rounded(to.confidence),
    ])
  })
  broken.sort((one, other) => other[5] - one[5] || one[0] - other[0])
  fixed.sort((one, other) => other[3] - one[3] || one[0] - other[0])
  return { broken: broken.slice(0, FLIPS_KEPT), fixed: fixed.slice(0, FLIPS_KEPT) }
}

function rounded(confidence: number): number {
  return Math.round(confidence * 10_000) / 10_000
}
