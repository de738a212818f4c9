import { countBreaks } from '@/lib/imports/formats/text/line-breaks'
import type { ReadRecord } from '@/lib/imports/formats/text/record-splitter'
import { MAP, memberAt, startOfList } from './find-list'
import { endOfValue, skipBlank } from './scan'

const CUT_OFF = { problem: 'The file ends in the middle of this row.' }

/** Reads the elements of a list in a JSON document as records of one cell, one after the other. */
export function createListReader(path: string): ReadRecord {
  let isInside = false
  let isBehind = false
  return function readNext(text, start, isLast) {
    if (isBehind) return pass(text, start, text.length)
    const read = isInside
      ? readElement(text, start, isLast, path)
      : enterList(text, start, isLast, path)
    if (read === 'more') return read
    isInside = true
    isBehind = read === CUT_OFF || read === 'end'
    return read === 'end' ? pass(text, start, text.length) : read
  }
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
