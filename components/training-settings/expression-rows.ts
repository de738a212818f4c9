import type { RegularExpression } from '@/lib/contracts/settings'

/** Rows that can be saved: a name without a pattern, or a pattern without a name, is still being typed. */
export function completeRows(rows: readonly RegularExpression[]): RegularExpression[] {
  return rows.filter(({ name, pattern }) => name !== '' && pattern !== '')
}

/** The rows as typed while they mean what is set; else, after a reset or an undo, what is set. */
export function rowsOf(
  typed: readonly RegularExpression[],
  set: readonly RegularExpression[],
): readonly RegularExpression[] {
  return JSON.stringify(completeRows(typed)) === JSON.stringify(set) ? typed : set
}
