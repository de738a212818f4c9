export type NamedTag = { id: number; name: string }

/**
 * Tags whose names are one name to a reader: they differ in what joins words, case, accents or a plural “s” only, such
 * as “cardarrival” and “Card arrival”.
 */
export function alikeTags<Tag extends NamedTag>(tags: readonly Tag[]): [Tag, Tag][] {
  const byName = new Map<string, Tag[]>()
  for (const tag of tags) {
    const key = bareName(tag.name)
    if (key !== '') byName.set(key, [...(byName.get(key) ?? []), tag])
  }
  return [...byName.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((other): [Tag, Tag] => [first, other]),
  )
}

/** Of these the sign and the point mean something: 1.0 is 1, and neither −1 nor 10. */
const NUMBER = /^[+-]?\d{1,12}(?:\.\d{1,3})?$/u

/** In small letters without accents, and without what joins words; without the “s” of a plural. Other signs mean something: C++, C#. */
function bareName(name: string): string {
  if (NUMBER.test(name)) return String(Number(name))
  const bare = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\s\p{M}\p{Pd}_.'’/&]/gu, '')
  return bare.length > 3 ? bare.replace(/s$/, '') : bare
}
