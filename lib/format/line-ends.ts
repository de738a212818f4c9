/** Windows, the old Mac, terminals, mainframes and typesetters each end a line in their own way. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** A text with every line ended in the same way. */
export function unifyLineEnds(text: string): string {
  return text.replace(LINE_ENDS, '\n')
}

/** The lines of a text that have something on them, trimmed. */
export function filledLines(text: string): string[] {
  return unifyLineEnds(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
