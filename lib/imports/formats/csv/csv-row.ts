import { countBreaks } from '@/lib/imports/formats/text/line-breaks'
import type { ReadRecord } from '@/lib/imports/formats/text/record-splitter'

type Cell = { value: string; end: number; breaks: number }

const UNCLOSED = { problem: 'A quote (") opens a cell of this row and is not closed.' }

const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20

/**
 * Reads CSV by RFC 4180, with three liberties: spaces around a quoted cell are not part of it, a line may end in
 * LF, CRLF or CR, and a cell like `"Great" they said` on one line is taken as it stands. A quoted cell over several
 * lines must be closed properly: otherwise one stray quote would swallow the rows below it.
 * Without a delimiter a row has one cell.
 */
export function createCsvReader(delimiter: string | null): ReadRecord {
  const stop = delimiter === null ? -1 : delimiter.charCodeAt(0)
  return function readCsvRow(text, start, isLast) {
    const cells: string[] = []
    let breaks = 0
    let at = start
    for (;;) {
      const cell = readCell(text, at, stop, isLast)
      if (cell === 'more') return cell
      if (cell === 'unclosed') return UNCLOSED
      cells.push(cell.value)
      breaks += cell.breaks
      if (text.charCodeAt(cell.end) !== stop) return endRow(text, cell.end, cells, breaks, isLast)
      at = cell.end + 1
    }
  }
}

function endRow(
  text: string,
  end: number,
  cells: string[],
  breaks: number,
  isLast: boolean,
): ReturnType<ReadRecord> {
  if (end >= text.length) return isLast ? { cells, end, lines: breaks + 1 } : 'more'
  if (text.charCodeAt(end) === LF) return { cells, end: end + 1, lines: breaks + 1 }
  // A CR at the very end may be the first half of CRLF.
  if (end + 1 === text.length && !isLast) return 'more'
  const width = text.charCodeAt(end + 1) === LF ? 2 : 1
  return { cells, end: end + width, lines: breaks + 1 }
}

function readCell(
  text: string,
  start: number,
  stop: number,
  isLast: boolean,
): Cell | 'more' | 'unclosed' {
  const open = skipSpaces(text, start)
  if (open < text.length && text[open] === '"') return readQuoted(text, start, open, stop, isLast)
  return readPlain(text, start, stop)
}

function readPlain(text: string, start: number, stop: number): Cell {
  let end = start
  while (end < text.length && !endsCell(text.charCodeAt(end), stop)) end++
  return { value: text.slice(start, end), end, breaks: 0 }
}

function readQuoted(
  text: string,
  start: number,
  open: number,
  stop: number,
  isLast: boolean,
): Cell | 'more' | 'unclosed' {
  const close = closingQuote(text, open + 1)
  if (close < 0) return isLast ? 'unclosed' : 'more'
  const end = skipSpaces(text, close + 1)
  if (end >= text.length && !isLast) return 'more'
  const inside = text.slice(open + 1, close)
  const breaks = countBreaks(inside)
  if (end >= text.length || endsCell(text.charCodeAt(end), stop)) {
    return { value: inside.includes('"') ? inside.replaceAll('""', '"') : inside, end, breaks }
  }
  return breaks > 0 ? 'unclosed' : readPlain(text, start, stop)
}

/** The next quote that is not doubled. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) === SPACE) at++
  return at
}

function endsCell(code: number, stop: number): boolean {
  return code === stop || code === LF || code === CR
}
