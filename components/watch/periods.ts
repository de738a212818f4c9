import type { Watch } from '@/lib/contracts/watch'

export type Period = {
  /** ISO moment at which it begins. */
  start: string
  texts: number
  meanConfidence: number
  /** Mean over the texts of its hours that were counted; null where none was. */
  unknownWords: number | null
}

/** The hours, or the days that they make in local time, oldest first. */
export function periodsOf(hours: Watch['hours'], by: 'day' | 'hour'): Period[] {
  const periods = new Map<string, Watch['hours']>()
  for (const one of hours) {
    const key = by === 'hour' ? one.hour : new Date(one.hour).toDateString()
    periods.set(key, [...(periods.get(key) ?? []), one])
  }
  return [...periods.values()].map((own) => {
    const counted = own.flatMap(({ texts, unknown_words: unknown }) =>
      unknown === null ? [] : [{ texts, unknown }],
    )
    return {
      start: own[0]?.hour ?? '',
      texts: own.reduce((sum, { texts }) => sum + texts, 0),
      meanConfidence: weighted(own.map((one) => [one.mean_confidence, one.texts])) ?? 0,
      unknownWords: weighted(counted.map(({ unknown, texts }) => [unknown, texts])),
    }
  })
}

function weighted(values: readonly [value: number, weight: number][]): number | null {
  const weights = values.reduce((sum, [, weight]) => sum + weight, 0)
  if (weights === 0) return null
  return values.reduce((sum, [value, weight]) => sum + value * weight, 0) / weights
}
