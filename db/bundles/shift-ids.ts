import type { IdPaths } from './part'

/** What is added to an id of a table's rows; throws where it is of no row. */
export type Shift = (id: number, table: string) => number

/** Shifts the ids in a JSON value, which is changed. Where a path leads nowhere, or to null, there is none. */
export function shiftIdsIn(value: unknown, paths: IdPaths, shift: Shift): void {
  for (const [path, table] of Object.entries(paths)) {
    walk(value, path.split('.'), (id) => shift(id, table))
  }
}

function walk(value: unknown, [key, ...rest]: string[], shift: (id: number) => number): void {
  if (typeof value !== 'object' || value === null || key === undefined) return
  const within = value as Record<string, unknown>
  const keys = key === '*' ? Object.keys(within) : [key]
  for (const own of keys) {
    const inside = within[own]
    if (rest.length > 0) walk(inside, rest, shift)
    else if (typeof inside === 'number') within[own] = shift(inside)
  }
}
