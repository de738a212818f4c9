import { sigmoid } from '@/lib/engine/calibration'
import { FOLDS } from '@/lib/engine/evaluation/folds/folds'

/** p = 1 / (1 + exp(−(slope · margin + offset))). */
export type Sigmoid = { readonly slope: number; readonly offset: number }

/** What is known of every text for one tag. */
export type Decisions = {
  /** −∞ is passed over: no other text could teach the tag; so is NaN, a text without a feature. */
  readonly margins: Float32Array
  /** 1 for the texts of the tag. */
  readonly isTagged: Uint8Array
  readonly folds: Uint8Array
}

/** What the probability of the texts of the tag and of the others is pulled towards. */
export type Targets = {
  readonly tagged: number
  readonly others: number
  /** The mean target. */
  readonly share: number
}

/** Platt's: (n₊ + 1) / (n₊ + 2) and 1 / (n₋ + 2), so that the optimum is finite for separable texts. */
export function targetsOf({ margins, isTagged }: Decisions): Targets {
  let taggedCount = 0
  let otherCount = 0
  for (let text = 0; text < margins.length; text++) {
    if (!Number.isFinite(margins[text])) continue
    if (isTagged[text] === 1) taggedCount++
    else otherCount++
  }
  const tagged = (taggedCount + 1) / (taggedCount + 2)
  const others = 1 / (otherCount + 2)
  const all = taggedCount + otherCount
  const share = all === 0 ? 0.5 : (taggedCount * tagged + otherCount * others) / all
  return { tagged, others, share }
}

/** L = −Σ_i [t_i ln p_i + (1 − t_i) ln(1 − p_i)]. */
export function lossOf(decisions: Decisions, targets: Targets, { slope, offset }: Sigmoid): number {
  const { margins, isTagged } = decisions
  let loss = 0
  for (let text = 0; text < margins.length; text++) {
    const margin = margins[text]!
    if (!Number.isFinite(margin)) continue
    const z = slope * margin + offset
    const target = isTagged[text] === 1 ? targets.tagged : targets.others
    // ln(1 + exp(z)) − t z, without overflow
    loss += Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z))) - target * z
  }
  return loss
}

/** First and second derivatives of the loss by slope (s) and offset (o), one entry per fold. */
type Derivatives = Record<'s' | 'o' | 'ss' | 'so' | 'oo', Float64Array>

/** The Newton steps from here: for all texts, and for those without each of the folds. */
export function newtonSteps(
  decisions: Decisions,
  targets: Targets,
  from: Sigmoid,
): { overall: Sigmoid; withoutFold: Sigmoid[] } {
  const parts = derivativesOf(decisions, targets, from)
  const total = (part: Float64Array) => part.reduce((sum, fold) => sum + fold, 0)
  const [s, o] = [total(parts.s), total(parts.o)]
  const [ss, so, oo] = [total(parts.ss), total(parts.so), total(parts.oo)]
  const withoutFold = Array.from({ length: FOLDS }, (_, fold) =>
    solve(
      s - parts.s[fold]!,
      o - parts.o[fold]!,
      ss - parts.ss[fold]!,
      so - parts.so[fold]!,
      oo - parts.oo[fold]!,
    ),
  )
  return { overall: solve(s, o, ss, so, oo), withoutFold }
}

function derivativesOf(
  { margins, isTagged, folds }: Decisions,
  targets: Targets,
  { slope, offset }: Sigmoid,
): Derivatives {
  const empty = () => new Float64Array(FOLDS)
  const sums: Derivatives = { s: empty(), o: empty(), ss: empty(), so: empty(), oo: empty() }
  for (let text = 0; text < margins.length; text++) {
    const margin = margins[text]!
    if (!Number.isFinite(margin)) continue
    const fold = folds[text]!
    const p = sigmoid(slope * margin + offset)
    const error = p - (isTagged[text] === 1 ? targets.tagged : targets.others)
    const curvature = p * (1 - p)
    sums.s[fold]! += error * margin
    sums.o[fold]! += error
    sums.ss[fold]! += curvature * margin * margin
    sums.so[fold]! += curvature * margin
    sums.oo[fold]! += curvature
  }
  return sums
}

/** −H⁻¹ g, with a little added to the diagonal for margins that are all the same. */
function solve(s: number, o: number, ss: number, so: number, oo: number): Sigmoid {
  const [a, d] = [ss + 1e-12, oo + 1e-12]
  const determinant = a * d - so * so
  return { slope: -(d * s - so * o) / determinant, offset: -(a * o - so * s) / determinant }
}
