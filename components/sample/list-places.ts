import { range } from '@/components/ui/layout/range'
import { SAMPLES_PAGE } from '@/lib/facts/list-pages'

/** Browsers draw nothing higher than some 33 million pixels: of a longer list the first rows are shown. */
const MOST_ROWS = 300_000
/** As far as the server looks into a search without going through it. */
const MOST_FOUND = 10_000 + SAMPLES_PAGE
/** Pages are read when one of their rows is about to come into sight. */
const AHEAD = 40

export function pageOf(position: number): number {
  return Math.floor(position / SAMPLES_PAGE)
}

/** How many rows a list has; where counting stopped, at least so many as were reached. */
export function listLength(
  matches: { value: number; exact: boolean },
  reached: number,
  isSearch: boolean,
): number {
  const known = matches.exact ? matches.value : Math.max(matches.value, reached)
  return Math.min(known, mostOf(isSearch))
}

/** Whether there are, or may be, texts behind the last row that the list can have. */
export function endsEarly(
  matches: { value: number; exact: boolean },
  length: number,
  isSearch: boolean,
): boolean {
  return length === mostOf(isSearch) && (!matches.exact || matches.value > length)
}

function mostOf(isSearch: boolean): number {
  return isSearch ? MOST_FOUND : MOST_ROWS
}

/** The pages behind the first that have rows from `from` to `to`, or nearly so. */
export function pagesAround(
  from: number | undefined,
  to: number | undefined,
  length: number,
): number[] {
  if (from === undefined || to === undefined) return []
  const start = Math.max(1, pageOf(Math.max(0, from - AHEAD)))
  const stop = pageOf(Math.min(length - 1, to + AHEAD))
  return range(Math.max(0, stop - start + 1)).map((index) => start + index)
}
