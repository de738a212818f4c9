import type { Mapping } from '@/lib/contracts/import'

/** The first columns of every file of texts that Langur writes, in their order: nobody else has these three. */
export const OWN_COLUMNS = ['text', 'tags', 'fits_no_tag'] as const

/** What there is to guess about such a file: nothing. */
export const OWN_MAPPING: Mapping = { text: 0, tag: 1, tag_separator: null }

/** Whether columns are those of a file that Langur wrote. */
export function isOwnTable(names: readonly string[]): boolean {
  return OWN_COLUMNS.every((name, place) => names[place] === name)
}
