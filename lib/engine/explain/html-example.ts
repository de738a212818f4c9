import { textOfHtml } from '@/lib/engine/text/html'

/** As many characters as fit into the line below a setting. */
const LONGEST = 80

/** The beginning of a text with markup in it and what is read of that; null where HTML is read as it stands. */
export function htmlExample(text: string): { from: string; to: string } | null {
  const from = beginningOf(text)
  const to = textOfHtml(from).replace(/\s+/g, ' ').trim()
  return to === from.replace(/\s+/g, ' ').trim() ? null : { from, to }
}

/** Up to the end of a tag or a word. */
function beginningOf(text: string): string {
  if (text.length <= LONGEST) return text
  const cut = text.slice(0, LONGEST)
  const end = Math.max(cut.lastIndexOf('>') + 1, cut.lastIndexOf(' '))
  return end > 0 ? cut.slice(0, end) : text.slice(0, cut.isWellFormed() ? LONGEST : LONGEST - 1)
}
