import type { SampleFilter } from '@/lib/contracts/sample-filter'
import { count } from '@/lib/format/count'
import type { Selection } from './selection'

/** Which texts a change is about, as the API takes it. */
export type SampleTarget = { ids: number[] } | { filter: SampleFilter } | { all: true }

export function targetOf(selection: Selection, filter: SampleFilter): SampleTarget {
  if (!selection.isAll) return { ids: [...selection.ids] }
  return Object.keys(filter).length === 0 ? { all: true } : { filter }
}

type Matches = { value: number; exact: boolean }

/** “12,800”, or “10,000+” where counting stopped. */
export function matchCount({ value, exact }: Matches): string {
  return exact ? count(value) : `${count(value)}+`
}

export function selectedCount(selection: Selection, matches: Matches): string {
  return selection.isAll ? matchCount(matches) : count(selection.ids.size)
}
