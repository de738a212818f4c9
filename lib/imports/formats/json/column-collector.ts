import { isTagName, isTextName } from '@/lib/imports/read/column-names'
import { cellAt, isChoices, isNothing, isObject, type JsonObject, scoresIn } from './values'

/** A table that nobody could map by hand: what is found beyond that is offered only if it is called as a text or a tag. */
export const MOST_COLUMNS = 500
const MOST_NAMED = 100

/** Enough to see by what tags are separated. */
const FIRST_CELLS = 200
const FIRST_CHARACTERS = 200

type Column = {
  /** How many objects say something here. */
  values: number
  /** How many of them can stand in a cell. */
  cells: number
  strings: number
  /** What the first of them say, in short. */
  first: string[]
  scores: number
  /** Keys of objects such as `{"spam": 1}`, which may be tags or just objects with small numbers. */
  scored: Set<string>
  example: unknown
}

export type FoundColumn = Pick<Column, 'values' | 'cells' | 'strings' | 'first' | 'example'> & {
  name: string
}

/** Finds the columns that a table of JSON objects has: one for each path to values. */
export class ColumnCollector {
  readonly #columns = new Map<string, Column>()
  #isCut = false

  /** Whether there are more columns than are offered. */
  get isCut(): boolean {
    return this.#isCut
  }

  add(object: JsonObject): void {
    for (const key of Object.keys(object)) this.#visit(object[key], key)
  }

  /** In the order in which they were first seen; those that never say anything come last. */
  columns(): FoundColumn[] {
    const all = [...this.#columns].flatMap(([name, column]) => this.#toFound(name, column))
    return [...all.filter(({ values }) => values > 0), ...all.filter(({ values }) => values === 0)]
  }

  #visit(value: unknown, path: string): void {
    if (isOfTags(value, path)) this.#see(path, value)
    else if (Array.isArray(value) && value.some(isObject)) {
      for (const item of value) if (isObject(item)) this.#walk(item, `${path}[]`)
      if (!value.every(isObject)) this.#see(path, value)
    } else if (isObject(value) && !isNothing(value)) this.#walk(value, path)
    else this.#see(path, value)
  }

  #walk(object: JsonObject, path: string): void {
    for (const key of Object.keys(object)) this.#visit(object[key], `${path}.${key}`)
  }

  #see(path: string, value: unknown): void {
    let column = this.#columns.get(path)
    if (!column) {
      if (!this.#mayHave(path)) {
        this.#isCut = true
        return
      }
      column = {
        values: 0,
        cells: 0,
        strings: 0,
        first: [],
        scores: 0,
        scored: new Set(),
        example: null,
      }
      this.#columns.set(path, column)
    }
    if (isNothing(value)) return
    column.values++
    column.example ??= value
    const cell = cellAt(path, value)
    if (cell !== undefined) column.cells++
    if (cell !== undefined && column.first.length < FIRST_CELLS) {
      column.first.push(cell.slice(0, FIRST_CHARACTERS))
    }
    if (typeof value === 'string') column.strings++
    const scores = scoresIn(value)
    if (!scores) return
    column.scores++
    for (const key of Object.keys(scores)) column.scored.add(key)
  }

  #mayHave(path: string): boolean {
    const { size } = this.#columns
    if (size < MOST_COLUMNS) return true
    return size < MOST_COLUMNS + MOST_NAMED && (isTextName(path) || isTagName(path))
  }

  #toFound(name: string, { scored, scores, ...column }: Column): FoundColumn[] {
    const isParent = [...this.#columns.keys()].some((other) => isBelow(other, name))
    if (isParent && column.values === 0) return []
    const isScored = scores > 0 && scores === column.values
    if (!isScored || (!isParent && scored.size > 1)) return [{ name, ...column }]
    // Some objects have more here than small numbers, or all have just one: these are no tags with their scores.
    return [...scored]
      .filter((key) => !this.#columns.has(`${name}.${key}`))
      .map((key) => ({ ...column, name: `${name}.${key}`, strings: 0 }))
  }
}

function isBelow(path: string, parent: string): boolean {
  return path.startsWith(`${parent}.`) || path.startsWith(`${parent}[]`)
}

/** Tags with scores, or choices. What Langur calls fields are values, also where all of them are small numbers. */
function isOfTags(value: unknown, path: string): boolean {
  if (path === 'fields') return false
  return scoresIn(value) !== undefined || (isChoices(value) && !path.includes('[]'))
}
