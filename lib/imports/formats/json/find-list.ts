import { isTextName } from '@/lib/imports/read/column-names'
import { endOfString, endOfValue, skipBlank } from './scan'
import { isObject, type JsonObject, parseJson } from './values'

/** A list in a document: the keys that lead to it, where its first element starts, and the other lists there are. */
export type JsonList = { path: string; start: number; others?: string[] }

const DEEPEST = 3

/** The path of objects that stand one after the other, over as many lines as they like. */
const SEQUENCE = '.'

/** The path of the objects that stand under the keys of the document, as in `{"0": {…}, "1": {…}}`. */
export const MAP = '{}'

/**
 * The list of objects (or texts) that a JSON document is there for: `[…]` itself, or `{"documents": […]}`, at most
 * three keys deep; else objects one after the other. The beginning of the document is enough.
 */
export function findList(text: string): JsonList | undefined {
  const start = skipBlank(text, 0)
  if (startsMap(text, start)) return { path: MAP, start: start + 1 }
  const lists = [...listsIn(text, start, [])]
  const list = lists.find((one) => holdsTexts(text, one.start)) ?? lists[0]
  if (!list) return isSequence(text, start) ? { path: SEQUENCE, start } : undefined
  return { ...list, others: lists.filter((one) => one !== list).map(({ path }) => path) }
}

/** Where the elements of the list with this path start; undefined when that is not in the text at hand. */
export function startOfList(text: string, path: string): number | undefined {
  if (path === SEQUENCE) return 0
  if (path === MAP) {
    const at = skipBlank(text, 0)
    return at < text.length ? at + 1 : undefined
  }
  const lists = listsIn(text, skipBlank(text, 0), [])
  for (const list of lists) if (list.path === path) return list.start
  return undefined
}

function* listsIn(text: string, at: number, keys: string[]): Generator<JsonList> {
  if (text[at] === '[' && isListHere(text, at, keys)) {
    yield { path: keys.join('.'), start: at + 1 }
  }
  if (text[at] !== '{' || keys.length >= DEEPEST) return
  for (let next = skipBlank(text, at + 1); text[next] === '"'; ) {
    const member = memberAt(text, next)
    if (!member) return
    yield* listsIn(text, member.value, [...keys, member.key])
    next = behindComma(text, member.value)
  }
}

/** A list of objects; of texts only where the whole document is one. */
function isListHere(text: string, at: number, keys: string[]): boolean {
  const first = text[skipBlank(text, at + 1)]
  return first === '{' || (first === '"' && keys.length === 0)
}

export function memberAt(text: string, at: number): { key: string; value: number } | undefined {
  const end = endOfString(text, at)
  const colon = end < 0 ? -1 : skipBlank(text, end)
  if (colon < 0 || text[colon] !== ':') return undefined
  return { key: String(parseJson(text.slice(at, end))), value: skipBlank(text, colon + 1) }
}

/** Where the next member of an object starts behind this value; the end of the text where there is none. */
function behindComma(text: string, value: number): number {
  const end = endOfValue(text, value, true)
  const comma = end < 0 ? text.length : skipBlank(text, end)
  return text[comma] === ',' ? skipBlank(text, comma + 1) : text.length
}

function isSequence(text: string, start: number): boolean {
  if (text[start] !== '{') return false
  const end = endOfValue(text, start, false)
  return (
    end >= 0 && text[skipBlank(text, end)] === '{' && isObject(parseJson(text.slice(start, end)))
  )
}

function holdsTexts(text: string, start: number): boolean {
  const at = skipBlank(text, start)
  if (text[at] === '"') return true
  const end = endOfValue(text, at, false)
  // An element that does not end within the text at hand is a large one, which is what texts are.
  return end < 0 || hasTextName(parseJson(text.slice(at, end)))
}

/** Whether the first two members of a document are objects with a text each. */
function startsMap(text: string, start: number): boolean {
  if (text[start] !== '{') return false
  let at = skipBlank(text, start + 1)
  for (let count = 0; count < 2; count++) {
    const member = text[at] === '"' ? memberAt(text, at) : undefined
    const end = member && text[member.value] === '{' ? endOfValue(text, member.value, true) : -1
    if (!member || end < 0 || !hasTextName(parseJson(text.slice(member.value, end)))) return false
    at = skipBlank(text, skipBlank(text, end) + 1)
  }
  return true
}

/** Whether a document holds nothing but objects with a text each. */
export function isMapOfObjects(object: JsonObject): boolean {
  const values = Object.values(object)
  return values.length > 1 && values.every(hasTextName)
}

/** Whether an object has a text itself, not in a list. */
export function hasTextName(value: unknown): boolean {
  if (!isObject(value)) return false
  return Object.entries(value).some(
    ([key, inner]) => (isTextName(key) && typeof inner !== 'object') || hasTextName(inner),
  )
}
