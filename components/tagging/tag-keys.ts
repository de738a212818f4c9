import type { Tag } from '@/lib/contracts/tag'
import { DIGITS, type TagKeys, tagKeys } from '@/lib/facts/tag-keys'

/**
 * The keys that tags have after their list changed. A tag keeps its key, a new one gets the one that it was given, or a
 * digit that none has had: what was under a finger is not another tag all of a sudden.
 */
export function assignKeys(
  known: TagKeys,
  tags: readonly Tag[],
  given: Parameters<typeof tagKeys>[1] = [],
): TagKeys {
  const wanted = tagKeys(tags, given)
  const keys = new Map(known)
  const taken = new Set(known.values())
  for (const { id } of tags) {
    if (keys.has(id)) continue
    const own = wanted.get(id)
    const key = own !== undefined && !taken.has(own) ? own : DIGITS.find((one) => !taken.has(one))
    if (key === undefined) continue
    keys.set(id, key)
    taken.add(key)
  }
  return keys.size === known.size ? known : keys
}

/** What changed between two lists of tags, in sentences. */
export function tagNews(before: readonly Tag[], now: readonly Tag[], keys: TagKeys): string[] {
  const nameBefore = new Map(before.map(({ id, name }) => [id, name]))
  const left = new Set(now.map(({ id }) => id))
  const key = (id: number) => keys.get(id)
  return [
    ...before
      .filter(({ id }) => !left.has(id))
      .map(({ id, name }) =>
        key(id) === undefined
          ? `The tag “${name}” is gone.`
          : `The tag “${name}” is gone. Key ${key(id)} does nothing now, the others stay.`,
      ),
    ...now.flatMap(({ id, name }) => {
      const old = nameBefore.get(id)
      const withKey = key(id) === undefined ? '' : `, key ${key(id)}`
      if (old === undefined) return [`New tag: “${name}”${withKey}.`]
      return old === name ? [] : [`“${old}” is called “${name}” now${withKey}.`]
    }),
  ]
}
