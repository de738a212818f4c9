/** A string of JSON, JavaScript, Python or R: they write it alike. */
export function codeString(text: string): string {
  return JSON.stringify(text)
}

/** In Ruby a `#` may begin an expression. */
export function rubyString(text: string): string {
  return JSON.stringify(text).replaceAll('#', '\\#')
}

/** Between single quotes PHP reads nothing but the quote and the backslash. */
export function phpString(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

export function pythonBoolean(value: boolean): string {
  return value ? 'True' : 'False'
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
