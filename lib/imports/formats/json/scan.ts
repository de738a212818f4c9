const BLANK = /[\s]*/uy
/** A number, true, false or null; whatever else stands there ends before the next sign that matters. */
const BARE = /[^\s,\]}[{":]+/y

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const LINE_END = 0x0a

/** The index of the first character at or after `at` that is no white space. */
export function skipBlank(text: string, at: number): number {
  BLANK.lastIndex = at
  BLANK.exec(text)
  return BLANK.lastIndex
}

/** The index behind the JSON value that starts at `at`; -1 when it goes on beyond the text at hand. */
export function endOfValue(text: string, at: number, isLast: boolean): number {
  const sign = text[at]
  if (sign === '"') return endOfString(text, at)
  if (sign === '{' || sign === '[') return endOfNest(text, at)
  BARE.lastIndex = at
  const found = BARE.exec(text)
  // A sign that begins no value: it is passed over, and what is wrong shows when the value is parsed.
  if (!found) return at + 1
  return BARE.lastIndex === text.length && !isLast ? -1 : BARE.lastIndex
}

/** The index behind the string that starts at `at`; -1 when it is not closed. */
export function endOfString(text: string, at: number): number {
  for (let quote = text.indexOf('"', at + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0
    while (text[quote - 1 - backslashes] === '\\') backslashes++
    if (backslashes % 2 === 0) return quote + 1
  }
  return -1
}

function endOfNest(text: string, start: number): number {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === QUOTE) {
      at = endOfString(text, at) - 1
      if (at < 0) return -1
    } else depth += stepOf(sign)
    if (depth === 0) return at + 1
  }
  return -1
}

/**
 * Finds the index behind a value that comes in pieces, in constant memory; -1 while it goes on. Strings of JSON have no
 * line breaks in them: where one has, a quote was not closed, and the value counts as ended there.
 */
export function createValueScanner(): (text: string, from: number) => number {
  let depth = 0
  let inside: InString | null = null

  function isBehind(sign: number): boolean {
    if (inside) return sign === LINE_END
    return depth === 0 && (sign === COMMA || stepOf(sign) < 0)
  }

  return (text, from) => {
    for (let at = from; at < text.length; at++) {
      const sign = text.charCodeAt(at)
      if (isBehind(sign)) return at
      if (inside) inside = afterInString(inside, sign)
      else if (sign === QUOTE) inside = 'string'
      else depth += stepOf(sign)
    }
    return -1
  }
}

type InString = 'string' | 'escape'

function afterInString(inside: InString, sign: number): InString | null {
  if (inside === 'escape') return 'string'
  if (sign === BACKSLASH) return 'escape'
  return sign === QUOTE ? null : 'string'
}

function stepOf(sign: number): number {
  if (sign === 0x7b || sign === 0x5b) return 1
  return sign === 0x7d || sign === 0x5d ? -1 : 0
}
