import 'server-only'
import type { FileLayout } from '@/lib/imports/formats/format'
import { createListReader } from '@/lib/imports/formats/json/list-reader'
import { createObjectReader } from '@/lib/imports/formats/json/objects'
import { readLine } from '@/lib/imports/formats/json/read-line'
import { isObject, parseJson } from '@/lib/imports/formats/json/values'
import type { SplitRecord } from '@/lib/imports/formats/text/record-splitter'
import { splitFile } from '@/lib/imports/formats/text/split-file'
import { createTextReader } from './batch-text'
import type { Added, Copied, CopiedRow, Copier } from './copier'

/** One object on each line, which keeps what stands in it to the letter and gets its new keys at the end. */
export function copyJsonl(file: Copied<FileLayout<'jsonl'>>): Copier {
  const { encoding } = file.layout.options
  return {
    rows: (options) => toRows(splitFile(file.path, encoding, readLine, options), file, '\n'),
    write: createWriter(file.names),
    head: '',
    between: '',
  }
}

/** The list of a document as a document of its own; what stands around the list is left out. */
export function copyJson(file: Copied<FileLayout<'json'>>): Copier {
  const { encoding, list } = file.layout.options
  return {
    rows: (options) =>
      toRows(splitFile(file.path, encoding, createListReader(list), options), file, ''),
    write: createWriter(file.names),
    head: '[\n',
    between: ',\n',
  }
}

async function* toRows(
  records: AsyncIterable<SplitRecord[]>,
  { layout, textColumn, names }: Copied<Pick<FileLayout, 'columns'>>,
  end: string,
): AsyncGenerator<CopiedRow[]> {
  const { columns } = layout
  const toRecord = createObjectReader(columns, { text: textColumn, tag: null, tag_separator: null })
  const textOf = createTextReader(columns, textColumn)
  const isTexts = columns.length === 1 && columns[0]?.name === 'text'

  function toRow(record: SplitRecord): CopiedRow {
    const { line } = record
    const row = { line, kind: 'row', cells: [], end, text: null, isEmpty: false } as const
    if ('message' in record) return { ...row, source: '{}', problem: record.message }
    const json = (record.cells[0] ?? '').trim()
    const value = parseJson(json)
    const object = isTexts && typeof value === 'string' ? { text: value } : value
    const refusal = whyNot(object, names)
    if (refusal !== null || !isObject(object)) {
      return { ...row, source: asRow(json, value), problem: refusal }
    }
    const source = object === value ? json : JSON.stringify(object)
    return { ...row, source, ...textOf(toRecord(line, object)) }
  }

  for await (const page of records) yield page.map(toRow)
}

function whyNot(object: unknown, names: readonly string[]): string | null {
  if (!isObject(object)) return 'The row is not a JSON object; it stands under “row”.'
  const taken = names.find((name) => Object.hasOwn(object, name))
  return taken === undefined
    ? null
    : `The object has a key “${taken}” of its own; it stands under “row”.`
}

/** What cannot get a key of its own, in an object that can. */
function asRow(json: string, value: unknown): string {
  return `{"row":${value === undefined ? JSON.stringify(json) : json}}`
}

function createWriter(names: readonly string[]) {
  const keys = names.map((name) => `${JSON.stringify(name)}:`)
  return ({ source, end }: CopiedRow, added: Added): string => {
    const members = added.map((value, place) => `${keys[place]}${JSON.stringify(value)}`)
    const open = source.slice(0, -1)
    return `${open}${isEmptyObject(open) ? '' : ','}${members.join(',')}}${end}`
  }
}

function isEmptyObject(open: string): boolean {
  return open.trimEnd() === '{'
}
