/**
 * C_jk = Σ_g ψ_gj ψ_gk / √(Σ_g ψ_gj² · Σ_g ψ_gk²), M × M row by row, for M vectors of group sums (each sums to 0, so this is
 * their correlation). A vector of zeros is correlated with none.
 */
export function correlationOf(vectors: readonly Float64Array[]): Float64Array {
  const size = vectors.length
  const correlation = new Float64Array(size * size)
  const norms = vectors.map((vector) => Math.sqrt(dot(vector, vector)))
  for (let j = 0; j < size; j++) {
    correlation[j * size + j] = 1
    for (let k = 0; k < j; k++) {
      const norm = norms[j]! * norms[k]!
      const c = norm === 0 ? 0 : dot(vectors[j]!, vectors[k]!) / norm
      correlation[j * size + k] = c
      correlation[k * size + j] = c
    }
  }
  return correlation
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
