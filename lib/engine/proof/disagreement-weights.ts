/**
 * Once every untagged text of a pool on which the versions disagree is tagged, the disagreeing texts are complete, and the
 * agreeing ones stand for those still untagged:
 *
 *   w_i = 1 + (agreeing in the pool) / (agreeing tagged) if the versions agree on i, else 1
 *
 * Weighted sums are then unbiased for tagged texts and pool together (Horvitz & Thompson 1952). `disagree[i]` is 1 for
 * tagged texts on which they disagree, the newly tagged ones included; `agreeingInPool` counts untagged texts.
 */
export function disagreementWeights(disagree: Uint8Array, agreeingInPool: number): Float64Array {
  const agreeing = disagree.reduce((count, disagrees) => count + 1 - disagrees, 0)
  return Float64Array.from(disagree, (disagrees) =>
    disagrees === 1 ? 1 : 1 + agreeingInPool / agreeing,
  )
}
