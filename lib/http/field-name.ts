export type Path = readonly PropertyKey[]

/** `data.5.text`: the names that lead to a field, a place in a list counted from 1. */
export function fieldName(path: Path): string {
  return path.map((key) => (typeof key === 'number' ? key + 1 : String(key))).join('.')
}
