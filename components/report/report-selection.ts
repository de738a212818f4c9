import { wholeNumber } from '@/components/ui/layout/use-url-params'
import type { VersionTextsFilter } from '@/lib/queries/versions'

/**
 * Which texts are listed. Both tags: a cell of the matrix. One of them: the mistakes on texts with that tag, or
 * the texts that wrongly got it. None: all mistakes.
 */
export type ReportSelection = { actual: number | null; answered: number | null }

export function readSelection(params: Pick<URLSearchParams, 'get'>): ReportSelection {
  return {
    actual: wholeNumber(params.get('actual')),
    answered: wholeNumber(params.get('answered')),
  }
}

/** In a multi-tag model a cell is what was missed and what was answered there instead: a mistake, too. */
export function textsFilter(
  { actual, answered }: ReportSelection,
  isMulti: boolean,
): VersionTextsFilter {
  const isCell = actual !== null && answered !== null
  return {
    ...(actual !== null && { actual }),
    ...(answered !== null && { answered }),
    ...((isMulti || !isCell) && { wrong: true as const }),
  }
}
