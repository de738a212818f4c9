import type { ExportChoice, ExportInput } from '@/lib/queries/exports'

/** The list on the page: its filter, how many texts that is, and how many there are in all. */
export type ListedTexts = {
  filter: ExportInput['filter']
  /** In words: “38”, “10,000+”. */
  matching: string
  all: string
}

/** Texts that somebody chose one by one, or all that match. */
export type SelectedTexts = {
  target: ExportChoice
  count: string
}

/** A list without a filter is the list of all texts. */
export function isFiltered({ filter }: ListedTexts): boolean {
  return Object.values(filter ?? {}).some((one) => one !== undefined)
}
