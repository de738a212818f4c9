/** More than one sees at once. */
const MANY_TEXTS = 20

/** Whether a change is of so many texts that its undo is asked before. */
export function isManyTexts({ count }: { count: number }): boolean {
  return count > MANY_TEXTS
}
