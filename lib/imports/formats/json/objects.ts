import type { FileGuess, Mapping, RowProblem } from '@/lib/contracts/import'
import { mappedColumns } from '@/lib/facts/mapped-columns'
import type { FileRecord, Hindsight } from '@/lib/imports/formats/format'
import { refuseFile } from '@/lib/imports/formats/refuse-file'
import { isTagName, isTextName } from '@/lib/imports/read/column-names'
import { ColumnCollector, type FoundColumn, MOST_COLUMNS } from './column-collector'
import { inOneShape, shapeOf, TWO_SHAPES } from './one-shape'
import { hasRefused } from './refused'
import { createGetter } from './value-at'
import { cellAt, isInexact, isObject, type JsonObject, parseJson, toText } from './values'

const SHOWN_CHARACTERS = 60

/** The first objects of a file as a table; refused in words where nothing in them can be a text. */
export function toTable(fileName: string, given: JsonObject[]) {
  const objects = inOneShape(given)
  const collector = new ColumnCollector()
  for (const object of objects) collector.add(object)
  const found = collector.columns()
  const columns = found.filter(({ values, cells }) => values === 0 || cells > 0)
  const texts = columns.filter(hasText)
  if (!texts.some(({ name }) => isTextName(name) || !isTagName(name)))
    refuseFile(
      fileName,
      `${texts.length > 0 ? 'has tags and no texts' : 'has no key whose values are strings'}${has(found)}`,
    )
  const names = columns.map(({ name }) => name)
  const getters = names.map(createGetter)
  const refused = objects.filter(hasRefused).length
  return {
    names,
    strings: new Set(columns.flatMap(({ strings }, index) => (strings > 0 ? [index] : []))),
    rows: objects.map((object) =>
      getters.map((get, index) => toShown(names[index] ?? '', get(object))),
    ),
    notes: [
      ...(objects === given ? [] : [TWO_SHAPES]),
      ...(refused > 0 ? [REFUSED] : []),
      ...(collector.isCut ? [CUT] : []),
    ],
  }
}

const REFUSED =
  'Entries of lists that are cancelled, skipped, discarded or rejected, or whose label does not hold (false, 0, a score below 0.5), do not count.'

const CUT = `The objects have more than ${MOST_COLUMNS} keys. Offered are the first ${MOST_COLUMNS}, and those that are called as texts or tags.`

/**
 * Makes records of objects, with the mapped columns filled: what stands under other keys costs nothing. `survey` sees all
 * of them.
 */
export function createObjectReader(
  columns: FileGuess['columns'],
  mapping: Mapping,
  survey?: ColumnSurvey,
) {
  const mapped = new Set(mappedColumns(mapping))
  const getters = columns.map(({ index, name }) => (mapped.has(index) ? createGetter(name) : null))
  const toShape = shapeOf(columns)
  return (line: number, given: JsonObject): FileRecord | RowProblem => {
    const object = toShape(given)
    if (typeof object === 'string') return { line, message: object }
    survey?.add(object, object !== given)
    const cells: string[] = []
    for (const [index, get] of getters.entries()) {
      const value = get?.(object)
      const isText = index === mapping.text
      const name = columns[index]?.name ?? ''
      const cell = isText ? toText(value) : cellAt(name, value)
      if (cell === undefined) return { line, message: odd(name, value, isText) }
      cells.push(cell)
    }
    return { line, cells }
  }
}

/** Notes which columns of a whole file say something, whether entries do not count, and whether records were reshaped. */
export class ColumnSurvey {
  readonly #collector = new ColumnCollector()
  #isRefused = false
  #isReshaped = false

  add(object: JsonObject, isReshaped: boolean): void {
    this.#collector.add(object)
    this.#isReshaped ||= isReshaped
    if (!this.#isRefused) this.#isRefused = hasRefused(object)
  }

  seen(): Hindsight {
    const columns = this.#collector
      .columns()
      .filter(({ values }) => values > 0)
      .map(({ name, values, first }) => ({ name, values, cells: first }))
    const notes = [...(this.#isReshaped ? [TWO_SHAPES] : []), ...(this.#isRefused ? [REFUSED] : [])]
    return { columns, notes }
  }
}

function odd(name: string, value: unknown, isText: boolean): string {
  if (typeof value === 'number' && isInexact(value)) {
    return `“${name}” is a number with more digits than can be kept, about ${value.toPrecision(3)}. Write it in quotes.`
  }
  const shown = shorten(JSON.stringify(value))
  const wanted = isText ? 'no text' : 'neither a string nor a list of strings'
  return `“${name}” is ${shown}, which is ${wanted}.`
}

function toShown(path: string, value: unknown): string {
  return cellAt(path, value) ?? JSON.stringify(value)
}

function shorten(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text
}

function hasText({ strings, example }: FoundColumn): boolean {
  return strings > 0 || (Array.isArray(example) && example.some((one) => typeof one === 'string'))
}

/** “: it has id (a number), annotations (nothing)”. */
function has(found: FoundColumn[]): string {
  const kinds = found.slice(0, 10).map(({ name, example }) => `${name} (${kindOf(example)})`)
  return found.length === 0 ? '' : `. It has ${kinds.join(', ')}`
}

function kindOf(value: unknown): string {
  if (value === null) return 'always empty'
  if (Array.isArray(value)) return 'a list'
  return isObject(value) ? 'an object' : `a ${typeof value}`
}

/** What a line of JSON holds, if it is an object. */
export function objectIn({ cells }: FileRecord): JsonObject | undefined {
  const value = parseJson(cells[0] ?? '')
  return isObject(value) ? value : undefined
}
