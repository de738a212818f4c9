/** A string of JSON, JavaScript or Python: the three write it alike. */
export function codeString(text: string): string {
  return JSON.stringify(text)
}

/** Inside single quotes of a shell nothing is special but the quote itself. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

const LONGEST = 60

/** The beginning of a text, cut between words, on one line. */
export function exampleText(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= LONGEST) return line
  const cut = line.slice(0, LONGEST + 1)
  const end = cut.lastIndexOf(' ')
  return cut.slice(0, end > 0 ? end : LONGEST)
}
