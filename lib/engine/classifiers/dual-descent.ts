import type { Planes } from './planes'

const SEED = 1

/** Some texts of a plane: the first `count` numbers from `address` on, which it puts into another order. */
export type Texts = { readonly plane: number; readonly address: number; readonly count: number }

/**
 * Dual coordinate descent with shrinking (Hsieh, Chang, Lin, Keerthi & Sundararajan 2008, algorithm 3; the
 * method of LIBLINEAR) from any start in which w = Σ_i α_i y_i x_i holds. Each step solves for one α_i
 * exactly:
 *
 *   α_i ← max(0, α_i − G / Q̄_ii),   G = y_i wᵀx_i − 1 + D_ii α_i
 *
 * What would step below 0 and is further from rising than anything was in the pass before is shrunk: its
 * α_i is taken to stay 0. Ends when no projected gradient of these texts violates the optimum by more than
 * `tolerance`, or after `mostPasses`. The order of the steps comes from a fixed seed.
 */
export function descend(
  { kernel, largest, smallest }: Planes,
  { plane, address, count }: Texts,
  tolerance: number,
  mostPasses: number,
): void {
  kernel.seed(SEED)
  let active = count
  let shrinkFrom = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < mostPasses; pass++) {
    kernel.shuffle(address, active)
    active = kernel.sweep(address, active, shrinkFrom, plane)
    const most = largest[plane]!
    shrinkFrom = most > 0 ? most : Number.POSITIVE_INFINITY
    if (most - smallest[plane]! > tolerance) continue
    if (active === count) break
    // solved for what was not shrunk: look at everything once more
    active = count
    shrinkFrom = Number.POSITIVE_INFINITY
  }
}
