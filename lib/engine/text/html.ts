import { decodeHTMLStrict } from 'entities/decode'

/** Tags within a line: "<b>H</b>ello" is one word. All others stand between words. */
const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark q ruby s samp small span strike strong sub sup
   time tt u var wbr`.split(/\s+/),
)

/** What is in them is for machines. */
const UNREAD = new Set(['script', 'style', 'template', 'noscript'])

/** Where markup may begin: a comment, a tag, a declaration, or a character reference. */
const MARKUP =
  /<!--|<\/?([a-z][\w-]*(?::[\w-]+)?)(?=[\s/>])|<[!?]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi

const VALUE = /=\s*(["'])/

/** A piece of the text that is read, and html[start … end), which it stands for; verbatim if both are the same. */
type OnPiece = (piece: string, start: number, end: number) => void

/** The text of HTML as it is read, or the text itself where there is no markup in it. Linear in its length. */
export function textOfHtml(html: string): string {
  if (!/[<&]/.test(html)) return html
  let text = ''
  readPieces(html, (piece) => {
    text += piece
  })
  return text
}

/** Where the characters of `textOfHtml(html)` stand in the HTML; both ends in UTF-16 code units. */
export function placesInHtml(html: string): { starts: Int32Array; ends: Int32Array } {
  const starts: number[] = []
  const ends: number[] = []
  readPieces(html, (piece, start, end) => {
    const isVerbatim = piece.length === end - start
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(isVerbatim ? start + unit : start)
      ends.push(isVerbatim ? start + unit + 1 : end)
    }
  })
  return { starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/**
 * As browsers read a page (HTML Standard, 13.2.5), but for what people mean as text: "<" before anything but a tag's name, a tag
 * that never ends, "&copy" without its semicolon, and <style> that is not closed.
 */
function readPieces(html: string, onPiece: OnPiece): void {
  const findEnd = createFindEnd(html)
  const markup = new RegExp(MARKUP)
  let read = 0
  for (let found = markup.exec(html); found !== null; found = markup.exec(html)) {
    const [head, name] = found
    const isReference = head.startsWith('&')
    const end = isReference ? markup.lastIndex : findEnd(found.index, head, name?.toLowerCase())
    const piece = isReference ? decodeHTMLStrict(head) : betweenWords(name)
    // neither a tag that never ends nor a reference that stands for nothing is any
    if (end < 0 || piece === head) continue
    if (found.index > read) onPiece(html.slice(read, found.index), read, found.index)
    onPiece(piece, found.index, end)
    read = end
    markup.lastIndex = end
  }
  if (read < html.length) onPiece(html.slice(read), read, html.length)
}

function betweenWords(tag = ''): string {
  return INLINE.has(tag.toLowerCase()) ? '' : ' '
}

/**
 * Where the markup ends that begins with `head` at a place; −1 if it does not. What was once looked for in vain up to the end of the text is
 * not looked for again, so that the time stays linear.
 */
function createFindEnd(html: string) {
  const lastClose = html.lastIndexOf('>')
  const unclosed = new Set<string>()
  let areQuotesSound = true

  function afterTag(from: number): number {
    if (from > lastClose) return -1
    const end = areQuotesSound ? afterValues(html, from) : -1
    areQuotesSound &&= end >= 0
    return end < 0 ? html.indexOf('>', from) + 1 : end
  }

  function afterContent(name: string, from: number): number {
    const close = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
    close.lastIndex = from
    const found = unclosed.has(name) ? null : close.exec(html)
    if (found === null) unclosed.add(name)
    const end = found === null ? -1 : afterTag(close.lastIndex)
    return end < 0 ? from : end
  }

  return (start: number, head: string, name: string | undefined): number => {
    const from = start + head.length
    if (head === '<!--') {
      const close = html.indexOf('-->', from)
      return close < 0 ? html.length : close + 3
    }
    const end = afterTag(from)
    const hidesContent =
      end >= 0 && name !== undefined && UNREAD.has(name) && !head.startsWith('</')
    return hidesContent ? afterContent(name, end) : end
  }
}

/** After the ">" that stands in no value of an attribute; −1 if there is none. */
function afterValues(html: string, from: number): number {
  for (let at = from; ; ) {
    const close = html.indexOf('>', at)
    if (close < 0) return -1
    const value = VALUE.exec(html.slice(at, close))
    if (value === null) return close + 1
    const end = html.indexOf(value[1]!, at + value.index + value[0].length)
    if (end < 0) return -1
    at = end + 1
  }
}
