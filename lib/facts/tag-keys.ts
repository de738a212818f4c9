/** As many tags as digits have a key without being given one. */
export const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

/** The key of each tag by its id. */
export type TagKeys = ReadonlyMap<number, string>

type Owned = readonly { tag_id: number; key: string | null }[]

/** The key that each tag has been given, and for the first others, in their order, the digits that nobody was given. */
export function tagKeys(tags: readonly { id: number }[], traits: Owned): TagKeys {
  const there = new Set(tags.map(({ id }) => id))
  const keys = new Map<number, string>()
  for (const { tag_id, key } of traits) if (key !== null && there.has(tag_id)) keys.set(tag_id, key)
  const taken = new Set(keys.values())
  const free: string[] = DIGITS.filter((digit) => !taken.has(digit))
  for (const { id } of tags) {
    const next = keys.has(id) ? undefined : free.shift()
    if (next !== undefined) keys.set(id, next)
  }
  return keys
}
