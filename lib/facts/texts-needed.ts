import type { Proof } from '@/lib/contracts/proof'

/** In points. */
export const DIFFERENCES = ['0.5', '1', '2', '5'] as const
export type Difference = (typeof DIFFERENCES)[number]

/** N(Δ) grows with 1/Δ², so one answer gives all others; two digits, as more would pretend to know. */
export function textsNeeded({ settle }: Pick<Proof, 'settle'>, difference: Difference): number {
  const ratio = settle.difference / (Number(difference) / 100)
  return Number((settle.texts * ratio ** 2).toPrecision(2))
}
