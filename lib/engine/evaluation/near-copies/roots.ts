/** Sets of numbers, each known by its smallest (union-find, Tarjan 1975). */
export type Roots = {
  rootOf(number: number): number
  join(one: number, other: number): void
}

export function createRoots(count: number): Roots {
  const roots = Int32Array.from({ length: count }, (_, number) => number)
  function rootOf(number: number): number {
    let root = number
    while (roots[root] !== root) root = roots[root]!
    for (let at = number; roots[at] !== root; ) {
      const next = roots[at]!
      roots[at] = root
      at = next
    }
    return root
  }
  return {
    rootOf,
    join(one, other) {
      const [a, b] = [rootOf(one), rootOf(other)]
      roots[Math.max(a, b)] = Math.min(a, b)
    },
  }
}
