import type { Format } from './format'
import { findList, MAP } from './json/find-list'
import { createListReader } from './json/list-reader'
import { ColumnSurvey, createObjectReader, toTable } from './json/objects'
import { refuseTextless } from './json/refuse-textless'
import { skipBlank } from './json/scan'
import { isObject, type JsonObject, noNumberNotes, parseJson } from './json/values'
import { refuseFile } from './refuse-file'
import { decodeHead, firstSign } from './text/decode-head'
import { cellsOf, splitText } from './text/record-splitter'
import { splitFile } from './text/split-file'

/** A list of objects in one JSON document, such as `[…]` or `{"documents": […]}`; a list of texts, too. */
export const json: Format<'json'> = {
  extensions: ['.json'],
  recognises(head) {
    const sign = firstSign(head)
    if (sign !== '[' && sign !== '{') return false
    const { text, isWhole } = decodeHead(head, undefined)
    if (isWhole && parseJson(text) !== undefined) return true
    const list = findList(text)
    return list !== undefined && text[skipBlank(text, list.start)] === '{'
  },

  async inspect(head, chosen) {
    const { fileName, text, isWhole, ...start } = decodeHead(head, chosen.encoding)
    refuseTextless(fileName, text)
    const found = findList(text)
    const path = chosen.list ?? found?.path
    if (path === undefined) refuseFile(fileName, `has no list of objects${whatItIs(text)}`)
    const elements = splitText(text, createListReader(path), isWhole).flatMap(cellsOf).flat()
    const objects = elements
      .map((element) => toObject(element, true))
      .filter((object) => object !== undefined)
    if (objects.length === 0)
      refuseFile(fileName, `has no objects in its list${path === '' ? '' : ` ${path}`}`)
    const table = toTable(fileName, objects)
    return {
      options: { format: 'json', encoding: start.encoding, list: path },
      ...table,
      rowCount: start.estimate(elements.length),
      encodings: start.encodings,
      unusual: start.unusual,
      warning: null,
      notes: [
        ...table.notes,
        ...noNumberNotes(text),
        ...(path === MAP ? [KEYS_LEFT_OUT] : []),
        ...(chosen.list === undefined ? otherLists(path, found?.others) : []),
      ],
    }
  },

  async *read(path, { options: { encoding, list }, columns }, mapping, { onEnd, ...options } = {}) {
    const survey = onEnd && new ColumnSurvey()
    const toRecord = createObjectReader(columns, mapping, survey)
    const isTexts = columns.length === 1 && columns[0]?.name === 'text'
    for await (const elements of splitFile(path, encoding, createListReader(list), options)) {
      yield elements.map((record) => {
        if ('message' in record) return record
        const object = toObject(record.cells[0] ?? '', isTexts)
        if (!object) return { line: record.line, message: 'The element is not a JSON object.' }
        return toRecord(record.line, object)
      })
    }
    if (survey) onEnd?.(survey.seen())
  },
}

const NAMED = 5
const KEYS_LEFT_OUT =
  'The texts stand under keys of the document; these keys themselves are left out.'

function otherLists(path: string, others: string[] = []): string[] {
  if (others.length === 0) return []
  const rest = others.length > NAMED ? ` and ${others.length - NAMED} more` : ''
  const named = others.slice(0, NAMED).map((other) => `“${other}”`)
  return [`Only the list “${path}” is read; the file also has ${named.join(', ')}${rest}.`]
}

/** A text alone is an object with this text. */
function toObject(element: string, mayBeText: boolean): JsonObject | undefined {
  const value = parseJson(element)
  if (mayBeText && typeof value === 'string') return { text: value }
  return isObject(value) ? value : undefined
}

function whatItIs(text: string): string {
  const value = parseJson(text)
  if (value === undefined) return ': it is not JSON, or too large to be seen whole'
  if (Array.isArray(value)) return `: it is a list of ${kindsIn(value)}`
  if (!isObject(value)) return `: it is a ${typeof value}`
  const keys = Object.keys(value).slice(0, 10)
  return `: it is one object with ${keys.length === 0 ? 'no keys' : `the keys ${keys.join(', ')}`}`
}

function kindsIn(list: unknown[]): string {
  if (list.length === 0) return 'nothing'
  if (list.every(Array.isArray)) return 'lists'
  const kinds = new Set(list.map((one) => (one === null ? 'null' : typeof one)))
  const [kind] = kinds
  return kinds.size > 1 || kind === 'object' ? 'something else' : `${kind}s`
}
