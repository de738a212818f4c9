import type { FileFound } from '@/lib/contracts/import'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'

/** “11,940 new, 860 already there (312 with other tags), 12 rows left out”: what importing the file would do. */
export function outcomeInWords(found: FileFound): string {
  const { texts: there, differing } = found.existing ?? { texts: 0, differing: 0 }
  const parts = [`${count(found.texts - found.duplicates - there)} new`]
  const other = differing > 0 ? ` (${count(differing)} with other tags)` : ''
  if (there > 0) parts.push(`${count(there)} already there${other}`)
  if (found.duplicates > 0) parts.push(`${count(found.duplicates)} repeated`)
  if (found.problem_count > 0) parts.push(`${plural('row', found.problem_count)} left out`)
  return parts.join(', ')
}

/** “410 rows with a tag, 3 without one left out, 2 repeated”: what would be a held-out file. */
export function heldOutInWords(found: FileFound): string {
  const untagged = untaggedRows(found)
  const parts = [`${plural('row', found.texts - untagged)} with a tag`]
  if (untagged > 0) parts.push(`${count(untagged)} without one left out`)
  if (found.duplicates > 0) parts.push(`${count(found.duplicates)} repeated`)
  if (found.problem_count > 0) parts.push(`${plural('row', found.problem_count)} unreadable`)
  return parts.join(', ')
}

/** Rows with a text and without a tag, those that say that it fits none among them. */
export function untaggedRows({ untagged, fits_no_tag = 0 }: FileFound): number {
  return untagged + fits_no_tag
}
