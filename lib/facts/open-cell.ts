/** What stands in a cell that is no plain name. `bare`: `[joy, love]`, which might also be a name as it stands. */
export type OpenedCell = { kind: 'list' | 'scores' | 'bare'; names: string[] }

/** From here on a score counts as yes. */
const YES = 0.5
const BRACKETS: Record<string, string> = { '[': ']', '(': ')', '{': '}' }
const EMPTY = new Set(['', 'None', 'none', 'null', 'nan', 'NaN'])

/**
 * `'…'` or `"…"` with escapes, also as Python 2 and numpy print them, `u'…'` and `np.str_('…')`; `:…` as Ruby does; or
 * anything up to the next sign that separates.
 */
const ITEM =
  /\s*(?:(?:[bru]{1,2}|(?:np|numpy)\.\w+\()?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\)?|:([\p{L}_][\p{L}\p{N}_]*[?!]?)|((?:[^,:'"[\](){}=]|=(?!>)|(?<=\p{L})['’](?=\p{L}))+))\s*/uy

/** As programs print their lists. */
const CALLED =
  /^(?:array|frozenset|set|list|tuple|deque|Index|Series|OrderedSet)\(([[({].*[\])}])(?:,\s*\w+=[^),]*)*\)$/su
/** As R prints them. */
const OF_R = /^c(\(\s*["'].*\))$/su

/** An empty one, as Python and R print it. */
const CALLED_EMPTY = /^(?:(?:frozenset|set|list|tuple|dict|c)\(\)|character\(0\))$/u
/** As Label Studio writes several choices into one cell. */
const CHOICES = /^\{\s*"choices"\s*:\s*(\[.*\])\s*\}$/su

const NUMBERS = /^\[\s*[\d.]+(?:\s+[\d.]+)+\s*\]$/u

type Item = { text: string; isQuoted: boolean }

/**
 * The tags in a cell that holds a list of them or an object of scores, in the notation of JSON or Python or in bare
 * brackets: `["a", "b"]`, `['a', 'b']`, `[a, b]`, `{"a": 1, "b": 0}`, `{'a': True}`. Undefined for other cells.
 */
export function openCell(cell: string): OpenedCell | undefined {
  const text = unwrapped(cell.trim())
  if (CALLED_EMPTY.test(text)) return { kind: 'list', names: [] }
  const open = text.charAt(0)
  const close = BRACKETS[open]
  if (close === undefined || !text.endsWith(close) || text.length < 2) return undefined
  const inside = text.slice(1, -1)
  if (inside.trim() === '') return { kind: open === '{' ? 'scores' : 'list', names: [] }
  const scores = open === '{' ? readScores(inside) : undefined
  if (scores) return { kind: 'scores', names: scores }
  const items = readItems(inside)
  if (!items) return undefined
  if (open === '(') {
    // (urgent) is how people write names.
    return items.every((item) => item.isQuoted)
      ? { kind: 'list', names: namesOf(items) }
      : undefined
  }
  const isPlain = items.every(
    ({ text: name, isQuoted }) => isQuoted || EMPTY.has(name) || /^-?[\d.]+$/u.test(name),
  )
  return { kind: isPlain ? 'list' : 'bare', names: namesOf(items) }
}

/** What is in `array([…], dtype=object)`, `frozenset({…})` and `[[…]]`; `[1 0 1]` with commas. */
function unwrapped(given: string): string {
  const text = given.startsWith('"[') ? written(given) : given
  const called = CALLED.exec(text)?.[1] ?? OF_R.exec(text)?.[1] ?? CHOICES.exec(text)?.[1] ?? text
  if (NUMBERS.test(called)) return called.replace(/(?<=[\d.])\s+(?=[\d.])/gu, ',')
  return /^\[\s*\[[^[\]]*\]\s*\]$/u.test(called) ? called.slice(1, -1).trim() : called
}

/** What somebody wrote as JSON into a string of JSON: `"[\\"a\\"]"`. */
function written(text: string): string {
  try {
    return String(JSON.parse(text))
  } catch {
    return text
  }
}

function namesOf(items: Item[]): string[] {
  return items.filter(({ text, isQuoted }) => isQuoted || !EMPTY.has(text)).map(({ text }) => text)
}

/** Items with commas, or quoted ones with blanks, between them; undefined where it is something else. */
function readItems(text: string): Item[] | undefined {
  const items: Item[] = []
  for (let at = 0; at < text.length; ) {
    const item = readItem(text, at)
    if (!item) return undefined
    // A name with something behind a colon is one of an object.
    if (text[item.end] === ':') return undefined
    items.push(item)
    at = item.end
    if (text[at] === ',') at++
    else if (at < text.length && !item.isQuoted) return undefined
  }
  return items
}

/** The names whose score says yes; undefined where it is no object of scores. */
function readScores(text: string): string[] | undefined {
  const names: string[] = []
  for (let at = 0; at < text.length; ) {
    const name = readItem(text, at)
    // Ruby writes an arrow.
    const sign = name && /:|=>/uy
    if (!name || !sign) return undefined
    sign.lastIndex = name.end
    if (!sign.test(text)) return undefined
    const score = readItem(text, sign.lastIndex)
    if (!score || score.isQuoted || !isScore(score.text)) return undefined
    if (isYes(score.text)) names.push(name.text)
    if (score.end < text.length && text[score.end] !== ',') return undefined
    at = score.end + 1
  }
  return names
}

function readItem(text: string, at: number): (Item & { end: number }) | undefined {
  ITEM.lastIndex = at
  const found = ITEM.exec(text)
  if (!found) return undefined
  const [, single, double, symbol, plain = ''] = found
  const quoted = single ?? double
  const item = symbol ?? (quoted === undefined ? plainName(plain) : withoutEscapes(quoted))
  return { text: item, isQuoted: (quoted ?? symbol) !== undefined, end: ITEM.lastIndex }
}

/** Without the quotes that a word processor made of plain ones. */
function plainName(text: string): string {
  return text.trim().replace(/^[‘“](.*)[’”]$/u, '$1')
}

function withoutEscapes(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\u([\da-f]{4})|\\(.)/giu, (_, code: string | undefined, sign: string) => {
    if (code) return String.fromCharCode(Number.parseInt(code, 16))
    return sign === 'n' ? '\n' : sign
  })
}

function isScore(text: string): boolean {
  return /^(?:true|false)$/iu.test(text) || (text !== '' && Number.isFinite(Number(text)))
}

function isYes(text: string): boolean {
  return /^true$/iu.test(text) || Number(text) >= YES
}
