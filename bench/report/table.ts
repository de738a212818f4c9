import { median } from './statistics'

/** How a number of a column is written. */
export type Unit =
  | 'seconds'
  | 'microseconds'
  | 'ratio'
  | 'share'
  | 'difference'
  | 'count'
  | 'mebibytes'

export type Column = { readonly name: string; readonly unit: Unit | 'text' }

/** One number, or one for each round: shown as their median with the least and the most. */
export type Cell = string | number | readonly number[] | null

/** A figure of the design, and how far it was reached in this run. */
export type Goal = {
  readonly figure: string
  readonly toReach: string
  readonly reached: string
  readonly isReached: boolean
}

/** The answer to one question. */
export type Table = {
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** How it was measured, and what was left out. */
  readonly notes: readonly string[]
  /** What the design asks of these figures. */
  readonly goals: readonly Goal[]
}

/** A Markdown table with its title and notes. */
export function writeTable({ title, columns, rows, notes }: Table): string {
  const heads = columns.map(({ name }) => name)
  const body = rows.map((row) => columns.map(({ unit }, i) => writeCell(row[i] ?? null, unit)))
  const widths = heads.map((head, i) =>
    Math.max(head.length, ...body.map((row) => row[i]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  const rule = line(widths.map((width) => '-'.repeat(width)))
  const parts = [title, [line(heads), rule, ...body.map(line)].join('\n'), notes.join('\n')]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

export function writeCell(cell: Cell, unit: Column['unit']): string {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return writeNumber(cell, unit)
  const middle = writeNumber(median(cell), unit)
  if (cell.length < 2) return middle
  return `${middle} (${writeNumber(Math.min(...cell), unit)} to ${writeNumber(Math.max(...cell), unit)})`
}

function writeNumber(number: number, unit: Column['unit']): string {
  if (!Number.isFinite(number)) return '–'
  switch (unit) {
    case 'seconds':
      return number < 1 ? number.toFixed(3) : number.toFixed(number < 100 ? 2 : 0)
    case 'ratio':
      return `${number < 10 ? number.toFixed(2) : number.toFixed(1)} ×`
    case 'share':
      return number.toFixed(3)
    case 'difference':
      return signed((100 * number).toFixed(1))
    default:
      return Math.round(number).toLocaleString('en-US')
  }
}

/** What rounds to nothing has no sign. */
function signed(number: string): string {
  if (Number(number) === 0) return '0.0'
  return number.startsWith('-') ? `−${number.slice(1)}` : `+${number}`
}

/** The same for programs: rows by column name, rounds with their median. */
export function tableAsJson({ title, columns, rows, notes, goals }: Table) {
  return {
    title,
    units: Object.fromEntries(columns.map(({ name, unit }) => [name, unit])),
    rows: rows.map((row) =>
      Object.fromEntries(columns.map(({ name }, i) => [name, cellAsJson(row[i] ?? null)])),
    ),
    notes,
    goals,
  }
}

function cellAsJson(cell: Cell) {
  if (cell === null || typeof cell !== 'object') return cell
  const extremes = { least: Math.min(...cell), most: Math.max(...cell) }
  return { median: median(cell), ...extremes, rounds: cell }
}
