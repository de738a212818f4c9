/**
 * What the likeliest tag's probability p becomes: ln(p′ / (1 − p′)) is linear in ln(p / (1 − p)) between the
 * knots (from_b, to_b), both ascending, and beyond them the odds are multiplied as at the last. No knots
 * leave p as it is.
 */
export type TopMap = { readonly from: Float64Array; readonly to: Float64Array }

export const NO_TOP_MAP: TopMap = { from: new Float64Array(0), to: new Float64Array(0) }

/** Logits stay finite for a probability that rounds to 0 or 1. */
export const LARGEST_LOGIT = 30

export function logit(odds: number): number {
  return Math.max(-LARGEST_LOGIT, Math.min(LARGEST_LOGIT, Math.log(odds)))
}

/**
 * Puts the map's probability in place of that of the likeliest tag. Where all sum to 1, together with the probability that
 * none fits, the others share the rest as before. The likeliest stays at least as likely as any other.
 */
export function applyTopMap(
  { from, to }: TopMap,
  probabilities: Float64Array,
  top: number,
  sumToOne: boolean,
  none = 0,
): void {
  if (from.length === 0) return
  const p = probabilities[top]!
  const rest = sumToOne ? sumBut(probabilities, top) + none : 1 - p
  const second = largestBut(probabilities, top)
  // of equally likely tags none is the likeliest; a map that is not level at its end leaves a probability that rounded to 1
  if (p === 0 || second === p || (rest <= 0 && to.at(-1) !== to.at(-2))) return
  const mapped = 1 / (1 + Math.exp(-interpolate(from, to, logit(p / rest))))
  const next = sumToOne && rest > 0 ? Math.max(mapped, second / (rest + second)) : mapped
  const scale = sumToOne && rest > 0 ? (1 - next) / rest : 1
  // what rounded to nothing is shared evenly
  const least = sumToOne && rest <= 0 ? (1 - next) / (probabilities.length - 1) : 0
  for (let tag = 0; tag < probabilities.length; tag++) {
    probabilities[tag] = tag === top ? next : Math.min(probabilities[tag]! * scale + least, next)
  }
}

function interpolate(from: Float64Array, to: Float64Array, x: number): number {
  const last = from.length - 1
  if (x <= from[0]!) return to[0]! + x - from[0]!
  if (x >= from[last]!) return to[last]! + x - from[last]!
  let b = 1
  while (from[b]! < x) b++
  const share = (x - from[b - 1]!) / (from[b]! - from[b - 1]!)
  return to[b - 1]! + share * (to[b]! - to[b - 1]!)
}

function sumBut(numbers: Float64Array, leftOut: number): number {
  let sum = 0
  for (let i = 0; i < numbers.length; i++) if (i !== leftOut) sum += numbers[i]!
  return sum
}

function largestBut(numbers: Float64Array, leftOut: number): number {
  let largest = 0
  for (let i = 0; i < numbers.length; i++) {
    if (i !== leftOut && numbers[i]! > largest) largest = numbers[i]!
  }
  return largest
}
