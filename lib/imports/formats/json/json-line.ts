import type { ReadRecord } from '@/lib/imports/formats/text/record-splitter'

/** A line as a record of one cell: the JSON as it stands. */
export const readLine: ReadRecord = (text, start, isLast) => {
  const newline = text.indexOf('\n', start)
  if (newline < 0)
    return isLast ? { cells: [text.slice(start)], end: text.length, lines: 1 } : 'more'
  return { cells: [text.slice(start, newline)], end: newline + 1, lines: 1 }
}

/** The object on a line of a JSONL file; undefined when the line is something else. */
export function parseObject(line: string): Record<string, unknown> | undefined {
  const value = parseJson(line)
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as Record<string, unknown>) : undefined
}

export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // What a person wrote may be anything; undefined is no JSON value, so it says "not JSON" without doubt.
    return undefined
  }
}

/** A value as the cell of a table; undefined when it cannot stand in one. */
export function toCell(value: unknown): string | undefined {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return isNameList(value) ? JSON.stringify(value) : undefined
}

export function isNameList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string')
}
