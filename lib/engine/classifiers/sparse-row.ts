/** xᵀw over the entries start … end − 1 of sparse rows. */
export function dot(
  features: Int32Array,
  values: Float32Array,
  start: number,
  end: number,
  weights: Float64Array,
): number {
  let sum = 0
  for (let p = start; p < end; p++) sum += weights[features[p]!]! * values[p]!
  return sum
}

/** w ← w + amount · x. */
export function addScaled(
  features: Int32Array,
  values: Float32Array,
  start: number,
  end: number,
  amount: number,
  weights: Float64Array,
): void {
  for (let p = start; p < end; p++) weights[features[p]!]! += amount * values[p]!
}
