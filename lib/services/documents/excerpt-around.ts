import 'server-only'

/** So many characters around the first word that was found. */
const BEFORE = 60
const LENGTH = 200

/** A piece of the text around the first of these words, cut between words; its beginning where none of them stands there. */
export function excerptAround(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase()
  const places = words.map((word) => lower.indexOf(word)).filter((place) => place >= 0)
  const first = places.length === 0 ? 0 : Math.min(...places)
  const start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1
  if (text.length <= start + LENGTH) return (start > 0 ? '… ' : '') + text.slice(start)
  const end = text.lastIndexOf(' ', start + LENGTH)
  return `${start > 0 ? '… ' : ''}${text.slice(start, end > start ? end : start + LENGTH)} …`
}
