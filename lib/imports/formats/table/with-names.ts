import { cleanName } from '@/lib/contracts/fold-name'

/** Columns without a name are called by their place, and those with the same name numbered. */
export function withNames(cells: readonly string[]): string[] {
  const taken = new Set<string>()
  return cells.map((cell, index) => {
    const name = cleanName(cell) || `Column ${index + 1}`
    let unique = name
    for (let number = 2; taken.has(unique); number++) unique = `${name} ${number}`
    taken.add(unique)
    return unique
  })
}
