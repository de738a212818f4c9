import type { List } from '@/lib/contracts/list'

/** Texts of a page of the list Data: few enough for a quick first look, many enough that scrolling seldom waits. */
export const SAMPLES_PAGE = 100

/** What was read of a list so far, page by page; missing while nothing was. */
type Read<Page> = { pages: readonly Page[] } | undefined

export function itemsOf<Item>(read: Read<Pick<List<Item>, 'items'>>): Item[] {
  return read?.pages.flatMap(({ items }) => items) ?? []
}

/** Of a list whose pages name the tags that they speak of. */
export function namesOf(
  read: Read<{ names: readonly { id: number; name: string }[] }>,
): ReadonlyMap<number, string> {
  const names = read?.pages.flatMap((page) => page.names) ?? []
  return new Map(names.map(({ id, name }) => [id, name]))
}

/** How long the list is, read or not. */
export function totalOf(read: Read<Pick<List<unknown>, 'count'>>): number {
  return read?.pages[0]?.count.value ?? 0
}
