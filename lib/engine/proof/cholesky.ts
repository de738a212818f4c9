/** Added to the diagonal: tries with the same answers make C singular, and 1e-9 is far above its rounding errors. */
const JITTER = 1e-9

/** L with L Lᵀ = C + 1e-9 I, lower triangular, row by row; C symmetric, M × M (Golub & Van Loan 2013, section 4.2). */
export function cholesky(correlation: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size)
  for (let j = 0; j < size; j++) {
    for (let k = 0; k <= j; k++) {
      let rest = correlation[j * size + k]! + (j === k ? JITTER : 0)
      for (let m = 0; m < k; m++) rest -= lower[j * size + m]! * lower[k * size + m]!
      lower[j * size + k] = j === k ? Math.sqrt(rest) : rest / lower[k * size + k]!
    }
  }
  return lower
}
