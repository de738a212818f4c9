import type { TagExplanation } from '@/lib/contracts/explain'

type Contribution = TagExplanation['contributions'][number]

/** A text has a word in few forms; more would push the number out of the line. */
const FORMS = 2

/** A feature as it stands in the text: “population”, not another word of the same stem. */
export function formInText(text: string, { kind, feature, places }: Contribution): string {
  if (kind === 'characters' || places.length === 0) return feature
  const forms = new Set(
    places.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').toLowerCase()),
  )
  const shown = [...forms].slice(0, FORMS).join(', ')
  return forms.size > FORMS ? `${shown}, …` : shown
}

/** In hundredths of the score, as they are shown. */
export type ScoreSum = {
  bias: number
  listed: number
  /** What is not listed, and what rounding leaves: the shown numbers add up exactly. */
  others: number
  margin: number
}

/** What the score of a tag is made of. */
export function sumOfScore(
  { bias, margin }: Pick<TagExplanation, 'bias' | 'margin'>,
  listed: readonly Pick<Contribution, 'weight'>[],
): ScoreSum {
  const sum = {
    bias: hundredths(bias),
    listed: listed.reduce((total, { weight }) => total + hundredths(weight), 0),
    margin: hundredths(margin),
  }
  return { ...sum, others: sum.margin - sum.bias - sum.listed }
}

/** As a weight is shown. */
export function hundredths(value: number): number {
  return Math.round(100 * value)
}

/** 82 → “+0.82”. */
export function signedHundredths(value: number): string {
  return `${value < 0 ? '\u2212' : '+'}${(Math.abs(value) / 100).toFixed(2)}`
}
