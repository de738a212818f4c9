import { countBreaks } from '@/lib/imports/formats/text/line-breaks'
import { RECORD_LIMIT, type ReadRecord, TOO_LONG } from '@/lib/imports/formats/text/record-splitter'
import { MAP, memberAt, startOfList } from './find-list'
import { createValueScanner, endOfValue, skipBlank } from './scan'

const CUT_OFF = { problem: 'The file ends in the middle of this row.' }

/**
 * Reads the elements of a list in a JSON document as records of one cell, one after the other. Of one that is too long the
 * end is looked for: the whole document may be a single line.
 */
export function createListReader(path: string): ReadRecord {
  let isInside = false
  let isBehind = false
  let scan: ReturnType<typeof createValueScanner> | null = null

  function passLong(text: string, start: number) {
    const end = scan?.(text, start) ?? -1
    if (end >= 0) scan = null
    return pass(text, start, end < 0 ? text.length : end)
  }

  function leaveOut(text: string, start: number) {
    scan = createValueScanner()
    return { problem: TOO_LONG, skipped: passLong(text, start) }
  }

  return function readNext(text, start, isLast) {
    if (isBehind) return pass(text, start, text.length)
    if (scan) return passLong(text, start)
    const read = isInside
      ? readElement(text, start, isLast, path)
      : enterList(text, start, isLast, path)
    if (read === 'more') return isInside && isLong(text, start) ? leaveOut(text, start) : read
    isInside = true
    isBehind = read === CUT_OFF || read === 'end'
    return read === 'end' ? pass(text, start, text.length) : read
  }
}

/** Where a line ends in it, what stands below that line can be read without it. */
function isLong(text: string, start: number): boolean {
  return text.length - start > RECORD_LIMIT && !text.includes('\n', start)
}

function enterList(text: string, start: number, isLast: boolean, path: string) {
  const first = startOfList(text.slice(start), path)
  if (first !== undefined) return pass(text, start, start + first)
  return isLast ? 'end' : 'more'
}

function readElement(
  text: string,
  start: number,
  isLast: boolean,
  path: string,
): ReturnType<ReadRecord> | 'end' {
  const at = skipSeparators(text, start)
  if (at > start) return pass(text, start, at)
  if (text[at] === (path === MAP ? '}' : ']')) return 'end'
  if (path === MAP && text[at] === '"') {
    // The key alone is no record: what stands behind it is.
    const member = memberAt(text, at)
    if (member && member.value < text.length) return pass(text, start, member.value)
    return isLast ? CUT_OFF : 'more'
  }
  const end = endOfValue(text, at, isLast)
  if (end < 0) return isLast ? CUT_OFF : 'more'
  const json = text.slice(at, end)
  return { cells: [json], end, lines: countBreaks(json) }
}

/** A blank record, which the splitter leaves out. */
function pass(text: string, start: number, end: number) {
  return { cells: [''], end, lines: countBreaks(text.slice(start, end)) }
}

function skipSeparators(text: string, start: number): number {
  let at = skipBlank(text, start)
  while (text[at] === ',') at = skipBlank(text, at + 1)
  return at
}
