import type { RowProblem } from '@/lib/contracts/import'
import type { FileRecord } from '@/lib/imports/formats/format'
import { afterBreak } from './line-breaks'

/**
 * Reads the record that starts at `start`. 'more': it goes on beyond the text at hand. `problem`: a sentence, where
 * it cannot be read; what is left out with it is its line, or what was `skipped`.
 */
export type ReadRecord = (
  text: string,
  start: number,
  isLast: boolean,
) => ({ cells: string[] } & Passed) | Broken | 'more'
type Broken = { problem: string; skipped?: Passed }
type Passed = { end: number; lines: number }

/**
 * The longest record that is held in memory, in characters. Eight times the longest text: a cell that is too
 * long is still seen whole and skipped exactly, and no file can make the process hold more than a few times this.
 */
export const RECORD_LIMIT = 8 * 1024 * 1024

/** A record, or what is wrong with it; `source` is what stands there, with its line break, where that was asked for. */
export type SplitRecord = (FileRecord | RowProblem) & { source?: string }

/** Cuts text that comes in pieces into records, in bounded memory, and goes on after a broken one. */
export class RecordSplitter {
  #buffer = ''
  #line = 1
  /** Below this length another try at the unfinished record would be in vain or too early. */
  #retryAt = 0
  #isSkippingLine = false
  readonly #read: ReadRecord
  readonly #isWhole: boolean

  /** `isWhole`: nothing is left out, blank lines neither, and each record has its `source`. */
  constructor(read: ReadRecord, { isWhole = false } = {}) {
    this.#read = read
    this.#isWhole = isWhole
  }

  push(text: string): SplitRecord[] {
    this.#buffer += text
    return this.#buffer.length < this.#retryAt ? [] : this.#take(false)
  }

  end(): SplitRecord[] {
    return this.#take(true)
  }

  #take(isLast: boolean): SplitRecord[] {
    const found: SplitRecord[] = []
    let at = this.#isSkippingLine ? this.#skipLine(0, isLast) : 0
    while (at < this.#buffer.length) {
      const record = this.#read(this.#buffer, at, isLast)
      if (record === 'more' && this.#buffer.length - at <= RECORD_LIMIT) break
      if (record === 'more' || 'problem' in record) {
        const start = at
        const line = this.#line
        const broken: Broken = record === 'more' ? { problem: TOO_LONG } : record
        at = this.#leaveOut(at, isLast, broken)
        found.push(this.#withSource({ line, message: broken.problem }, start, at))
        continue
      }
      if (this.#isWhole || !isEmpty(record.cells, this.#line)) {
        found.push(this.#withSource({ line: this.#line, cells: record.cells }, at, record.end))
      }
      this.#line += record.lines
      at = record.end
    }
    this.#keep(at)
    return found
  }

  #withSource(record: FileRecord | RowProblem, start: number, end: number): SplitRecord {
    return this.#isWhole ? { ...record, source: this.#buffer.slice(start, end) } : record
  }

  #leaveOut(at: number, isLast: boolean, { skipped }: Broken): number {
    if (!skipped) return this.#skipLine(at, isLast)
    this.#line += skipped.lines
    return skipped.end
  }

  /** Goes on below the line at `at`: rows under a broken one are read as if it were not there. */
  #skipLine(at: number, isLast: boolean): number {
    const next = afterBreak(this.#buffer, at, isLast)
    this.#isSkippingLine = next < 0
    if (next < 0) return this.#buffer.length
    this.#line++
    return next
  }

  #keep(from: number): void {
    this.#buffer = this.#buffer.slice(from)
    // Doubling keeps the work linear however long the record turns out to be.
    this.#retryAt = Math.min(this.#buffer.length * 2, RECORD_LIMIT + 1)
  }
}

/** The records of a text; of one that goes on only those that are certain to be complete. */
export function splitText(
  text: string,
  read: ReadRecord,
  isWhole: boolean,
): (FileRecord | RowProblem)[] {
  const splitter = new RecordSplitter(read)
  return [...splitter.push(text), ...(isWhole ? splitter.end() : [])]
}

/** For `flatMap`: the cells of a record, nothing of a broken one. */
export function cellsOf(record: FileRecord | RowProblem): string[][] {
  return 'cells' in record ? [record.cells] : []
}

export const TOO_LONG = 'The row is longer than 8 MiB, or a quote (") in it is never closed.'

/** A blank line, or Excel's note to itself about the delimiter, `sep=;`, on the first one. */
function isEmpty([first = '', ...others]: string[], line: number): boolean {
  if (line === 1 && /^sep=.?$/iu.test(first)) return others.every((cell) => cell === '')
  return others.length === 0 && first.trim() === ''
}
