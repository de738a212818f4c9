const BREAK = /\r\n?|\n/gu

export function countBreaks(text: string): number {
  // Most cells have none, and looking for one is much faster than matching.
  return text.includes('\n') || text.includes('\r') ? (text.match(BREAK)?.length ?? 0) : 0
}

/** The index after the first line break at or after `from`; -1 when none is complete yet. */
export function afterBreak(text: string, from: number, isLast: boolean): number {
  BREAK.lastIndex = from
  const found = BREAK.exec(text)
  if (!found) return -1
  const end = found.index + found[0].length
  return end === text.length && found[0] === '\r' && !isLast ? -1 : end
}
