import type { Analysis } from '@/lib/contracts/analysis'
import type { Disagreement } from '@/lib/contracts/disagreement'
import type { Proof } from '@/lib/contracts/proof'
import type { Names } from '@/lib/facts/verdict-words'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'

type WayWords = {
  title: string
  hint: string
  /** The page that takes one there; null: nothing can be done now. */
  to: 'tag' | 'data/import' | null
}

/** What the quickest way to a verdict is, for every state of the search for it. */
export function wayOf(
  analysis: Analysis<Disagreement> | undefined,
  failure: Error | null,
): WayWords {
  const error = analysis?.error ?? failure?.message
  const title = 'Tag the untagged texts on which they disagree'
  if (error) return { title, hint: error, to: null }
  if (!analysis?.result) {
    const share = analysis && analysis.percent > 0 ? `: ${analysis.percent}%` : '…'
    return { title, hint: `Quickest. Both answer your untagged texts${share}`, to: null }
  }
  return wayFor(analysis.result)
}

function wayFor({ pool, untagged, disagreeing, tagged }: Disagreement): WayWords {
  const among =
    pool < untagged
      ? `a random ${count(pool)} of your ${plural('untagged text', untagged)}`
      : plural('untagged text', pool)
  if (pool === 0) {
    const hint = 'Quickest: those on which they disagree are the ones to tag'
    return { title: 'Add texts without tags', hint, to: 'data/import' }
  }
  if (disagreeing === 0) {
    const hint = 'Tagging them tells nothing of which is better; other texts may'
    return { title: `They agree on all of ${among}`, hint, to: 'data/import' }
  }
  if (tagged === disagreeing) {
    const title = `${allOf(disagreeing)} on which they disagree ${disagreeing === 1 ? 'is' : 'are'} tagged`
    return { title, hint: `Of ${among}; the verdict counts them, weighted`, to: null }
  }
  const left = plural('untagged text', disagreeing - tagged)
  return {
    title: `Tag the ${left} on which sandbox and production disagree`,
    hint:
      tagged > 0
        ? `${count(tagged)} of ${count(disagreeing)} tagged: tag the rest before training again`
        : `Quickest: on the rest of ${among} they agree`,
    to: 'tag',
  }
}

/** How tagged disagreements count in the verdict; null where nobody has begun to tag them. */
export function weightedWords({ disagreement }: Proof, { isThen }: Names): string | null {
  if (!disagreement) return null
  const { disagreeing, tagged, agreeing, weighted } = disagreement
  if (!weighted) {
    const soFar = `${count(tagged)} of the ${plural('text', disagreeing)} on which they disagree ${tagged === 1 ? 'is' : 'are'} tagged`
    return isThen
      ? `Only ${soFar} and left out.`
      : `${soFar}: tag the rest before training again. Until then they are left out.`
  }
  const are = disagreeing === 1 ? 'is' : 'are'
  return `Weighted: ${allOf(disagreeing).toLowerCase()} on which they disagree ${are} tagged, and the others also stand for ${plural('untagged text', agreeing)} on which they agree.`
}

function allOf(texts: number): string {
  return texts === 1 ? 'The text' : `All ${plural('text', texts)}`
}
