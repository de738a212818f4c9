/** Groups numbered from 0 in the order in which they first occur: copies of a text share one. */
export type Groups = { readonly of: Int32Array; readonly count: number }

export function numberGroups(groups: Int32Array): Groups {
  const numbers = new Map<number, number>()
  const of = groups.map((group) => {
    const number = numbers.get(group) ?? numbers.size
    numbers.set(group, number)
    return number
  })
  return { of, count: numbers.size }
}

/** ψ_g = Σ_{i ∈ g} ψ_i. Copies of a text are one observation: they are right or wrong together. */
export function sumByGroup(influences: Float64Array, groups: Groups): Float64Array {
  const sums = new Float64Array(groups.count)
  for (let text = 0; text < influences.length; text++) {
    sums[groups.of[text]!]! += influences[text]!
  }
  return sums
}
