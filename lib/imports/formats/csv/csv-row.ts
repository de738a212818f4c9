import type { OptionsOf } from '@/lib/contracts/file-options'
import { countBreaks } from '@/lib/imports/formats/text/line-breaks'
import type { ReadRecord } from '@/lib/imports/formats/text/record-splitter'
import { swallowsRows } from './swallowed-rows'

/** What a quote means; absent: as in RFC 4180. */
export type Quotes = NonNullable<OptionsOf<'csv'>['quotes']>

type Cell = { value: string; end: number; breaks: number }
type Unfinished = 'more' | 'unclosed'
/** How cells are told apart; `stop` is the code of the delimiter, or of nothing. */
type Notation = { stop: number; delimiter: string | null; quotes: Quotes }

const SWALLOWED = {
  problem:
    'A quote (") opens a cell of this row, and what follows up to the next quote looks like rows of their own.',
}
const UNCLOSED = { problem: 'A quote (") opens a cell of this row and is not closed.' }

const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20
const BACKSLASH = 0x5c

/**
 * Reads CSV by RFC 4180, with three liberties: spaces around a quoted cell are not part of it, a line may end in
 * LF, CRLF or CR, and a cell like `"Great" they said` on one line is taken as it stands. A quoted cell over several
 * lines must be closed properly: otherwise one stray quote would swallow the rows below it.
 * With `backslash` a backslash takes its meaning from a quote, a delimiter or a backslash; with `none` quotes are
 * letters like others, and with `escapes` besides no cell ends behind a backslash, which stays: see `meantBy`. Without a delimiter a row has one cell. With `width`, the number of columns, a quoted cell that
 * looks like rows of their own is a quote that was not closed.
 */
export function createCsvReader(
  delimiter: string | null,
  quotes: Quotes = 'doubled',
  width = 0,
): ReadRecord {
  const notation = { stop: delimiter === null ? -1 : delimiter.charCodeAt(0), delimiter, quotes }
  const isSwallowed = (cells: string[], breaks: number) =>
    breaks > 0 && delimiter !== null && swallowsRows(cells, delimiter, width)
  return function readCsvRow(text, start, isLast) {
    const cells: string[] = []
    let breaks = 0
    let at = start
    for (;;) {
      const cell = readCell(text, at, notation, isLast)
      if (cell === 'more') return cell
      if (cell === 'unclosed') return UNCLOSED
      cells.push(cell.value)
      breaks += cell.breaks
      if (text.charCodeAt(cell.end) !== notation.stop) {
        if (isSwallowed(cells, breaks)) return SWALLOWED
        return endRow(text, cell.end, cells, breaks, isLast)
      }
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
  notation: Notation,
  isLast: boolean,
): Cell | Unfinished {
  const { quotes } = notation
  if (quotes === 'none' || quotes === 'escapes') return readPlain(text, start, notation)
  const open = skipSpaces(text, start)
  if (open < text.length && text[open] === '"')
    return readQuoted(text, start, open, notation, isLast)
  return readPlain(text, start, notation)
}

function readPlain(text: string, start: number, notation: Notation): Cell {
  const { stop, delimiter, quotes } = notation
  let end = start
  while (end < text.length && !endsCell(text.charCodeAt(end), stop)) {
    end += text.charCodeAt(end) === BACKSLASH ? widthOfEscape(text, end, notation) : 1
  }
  end = Math.min(end, text.length)
  const value = text.slice(start, end)
  if (quotes === 'escapes') return { value, end, breaks: countBreaks(value) }
  return {
    value: quotes === 'backslash' ? withoutBackslashes(value, delimiter) : value,
    end,
    breaks: 0,
  }
}

/** How many characters a backslash keeps together with itself. */
function widthOfEscape(text: string, at: number, { delimiter, quotes }: Notation): number {
  if (quotes === 'escapes') return text.startsWith('\r\n', at + 1) ? 3 : 2
  return quotes === 'backslash' && text[at + 1] === delimiter ? 2 : 1
}

function readQuoted(
  text: string,
  start: number,
  open: number,
  notation: Notation,
  isLast: boolean,
): Cell | Unfinished {
  const isEscaped = notation.quotes === 'backslash'
  const close = closingQuote(text, open + 1, isEscaped)
  if (close < 0) return isLast ? 'unclosed' : 'more'
  const end = skipSpaces(text, close + 1)
  if (end >= text.length && !isLast) return 'more'
  const inside = text.slice(open + 1, close)
  const breaks = countBreaks(inside)
  if (end >= text.length || endsCell(text.charCodeAt(end), notation.stop)) {
    const value = inside.includes('"') ? inside.replaceAll('""', '"') : inside
    return {
      value: isEscaped ? withoutBackslashes(value, notation.delimiter) : value,
      end,
      breaks,
    }
  }
  return breaks > 0 ? 'unclosed' : readPlain(text, start, notation)
}

/** The next quote that is not doubled, nor behind a backslash where that counts. */
function closingQuote(text: string, from: number, isEscaped: boolean): number {
  let at = text.indexOf('"', from)
  while (at >= 0) {
    const isDoubled = text[at + 1] === '"'
    if (!isDoubled && !(isEscaped && isBehindBackslash(text, at, from))) return at
    at = text.indexOf(
      '"',
      at + (isDoubled && !(isEscaped && isBehindBackslash(text, at, from)) ? 2 : 1),
    )
  }
  return -1
}

function isBehindBackslash(text: string, at: number, from: number): boolean {
  let before = at - 1
  while (before >= from && text.charCodeAt(before) === BACKSLASH) before--
  return (at - 1 - before) % 2 === 1
}

/** Other backslashes stay: `C:\\Temp` is a folder. */
function withoutBackslashes(value: string, delimiter: string | null): string {
  if (!value.includes('\\')) return value
  return value.replace(/\\(.)/gu, (pair, sign: string) =>
    sign === '"' || sign === "'" || sign === '\\' || sign === delimiter ? sign : pair,
  )
}

function skipSpaces(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) === SPACE) at++
  return at
}

function endsCell(code: number, stop: number): boolean {
  return code === stop || code === LF || code === CR
}
