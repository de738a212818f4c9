import type { Curve, TagDistance } from '@/lib/contracts/curve'
import { count } from '@/lib/format/count'
import { interval as intervalText, percent, tenths } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'

/** Gains below half a point are nothing to wait for. */
const FLAT = 0.005

/** Whether more texts would help the model as a whole. */
export function gainSentence({ gain }: Curve): string {
  const { score, interval, texts } = gain
  const range = `95% interval ${intervalText(interval)}`
  if (interval[1] < FLAT) {
    return `It has levelled off: ${plural('more tagged text', texts)} should add hardly anything (${range}).`
  }
  if (score < FLAT) {
    return `Nearly level: ${plural('more tagged text', texts)} may add little or nothing (${range}).`
  }
  return `Still climbing: ${plural('more tagged text', texts)} should add about ${tenths(score)} pts (${range}).`
}

/** Where its points come from; the last one is the report's own. */
export function measuredOn({ folds }: Pick<Curve, 'folds'>): string {
  const parts = 'Measured with 10 to 100% of the texts'
  return folds >= 10
    ? `${parts}.`
    : `${parts}, on ${folds} of the 10 parts that the report is measured on, and moved so that it ends in the report’s number.`
}

/** “reaches F1 80.0% with about 60 more texts (40 to 110)”. */
export function distanceWords({ state, more, texts }: TagDistance, goal: number): string {
  const f1 = `F1 ${percent(goal)}`
  switch (state) {
    case 'reached':
      return `has reached ${f1}`
    case 'too_few':
      return `has ${plural('text', texts)}: too few to say`
    case 'unclear':
      return `may reach ${f1} with many more texts, or not at all`
    case 'no_help':
      return 'more texts will hardly help. Read its mistakes'
    case 'more': {
      if (!more) return ''
      const range =
        more.high === null
          ? `at least ${count(more.low)}, perhaps many more`
          : `${count(more.low)} to ${count(more.high)}`
      return `reaches ${f1} with about ${plural('more text', more.about)} (${range})`
    }
  }
}

const ORDER = ['more', 'unclear', 'no_help', 'too_few', 'reached'] as const

/** What can be reached soonest comes first. */
export function sortDistances(distances: readonly TagDistance[]): TagDistance[] {
  return distances.toSorted(
    (one, other) =>
      ORDER.indexOf(one.state) - ORDER.indexOf(other.state) ||
      (one.more?.about ?? 0) - (other.more?.about ?? 0) ||
      one.f1 - other.f1,
  )
}
