/** A string of JSON, JavaScript or Python: the three write it alike. */
export function codeString(text: string): string {
  return JSON.stringify(text)
}

/** Inside single quotes of a shell nothing is special but the quote itself. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** What has to be written differently in a shell, in JSON or in Python. */
const AWKWARD = /['"“”\\$`&<>]|https?:/

/** One of these texts that reads well inside code; undefined when there is none at all. */
export function exampleOf(texts: readonly string[]): string | undefined {
  const chosen = texts.find((text) => !AWKWARD.test(text)) ?? texts[0]
  return chosen === undefined ? undefined : exampleText(chosen)
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
