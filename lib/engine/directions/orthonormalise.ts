/** A column of which less than this share of its squared length is its own is taken for a sum of those before it. */
const LEAST_OWN = 1e-10

/**
 * Makes the columns of B (rows × size, row by row) orthonormal in place, without changing what they span: B ← B R⁻¹, with R
 * upper triangular and RᵀR = BᵀB (Cholesky QR, Golub & Van Loan 2013, section 5.2). A column that depends on those
 * before it becomes 0. It is as exact as BᵀB: a second time makes it so to the last digits (Yamamoto et al. 2015).
 */
export function orthonormalise(matrix: Float64Array, size: number): void {
  divideBy(triangleOf(gramOf(matrix, size), size), matrix, size)
}

/** The lower half of G = BᵀB. */
function gramOf(matrix: Float64Array, size: number): Float64Array {
  const gram = new Float64Array(size * size)
  for (let start = 0; start < matrix.length; start += size) {
    for (let a = 0; a < size; a++) {
      const value = matrix[start + a]!
      if (value === 0) continue
      for (let b = 0; b <= a; b++) gram[a * size + b]! += value * matrix[start + b]!
    }
  }
  return gram
}

/** L = Rᵀ, lower triangular, row by row; 0 on the diagonal of a column that depends on the others. */
function triangleOf(gram: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size)
  const own = (a: number, b: number) => {
    let rest = gram[a * size + b]!
    for (let c = 0; c < b; c++) rest -= lower[a * size + c]! * lower[b * size + c]!
    return rest
  }
  for (let a = 0; a < size; a++) {
    for (let b = 0; b < a; b++) {
      const diagonal = lower[b * size + b]!
      lower[a * size + b] = diagonal === 0 ? 0 : own(a, b) / diagonal
    }
    const square = own(a, a)
    lower[a * size + a] = square > LEAST_OWN * gram[a * size + a]! ? Math.sqrt(square) : 0
  }
  return lower
}

/** B ← B R⁻¹, each row by substitution. */
function divideBy(lower: Float64Array, matrix: Float64Array, size: number): void {
  for (let start = 0; start < matrix.length; start += size) {
    for (let a = 0; a < size; a++) {
      const diagonal = lower[a * size + a]!
      let rest = matrix[start + a]!
      for (let b = 0; b < a; b++) rest -= lower[a * size + b]! * matrix[start + b]!
      matrix[start + a] = diagonal === 0 ? 0 : rest / diagonal
    }
  }
}
