import { setImmediate } from 'node:timers/promises'
import { ELEMENT_BYTES, ELEMENT_VALUES, JSON_DEPTH } from '@/lib/contracts/limits'
import { AppError } from '@/lib/errors'

/** Looked at before others get their turn: about a millisecond. */
const TURN_BYTES = 256 * 1_024
/** Parsed before others get their turn: a few milliseconds, whatever is in it. */
const PIECE_BYTES = 128 * 1_024

/** A list that is a field of the body: where its elements stand, in pieces of a few at a time. */
export type OutlinedList = {
  /** Just behind its opening bracket; `end` is its closing one. */
  start: number
  end: number
  /** Half-open; between two of them stands a comma. */
  pieces: { start: number; end: number; firstIndex: number }[]
}

/**
 * The lists that are fields of a JSON object, found without reading it. Throws for what is nested too deep, and for a field
 * or an element of a list that is too large to be read at one go. Whether it is JSON at all is found out when it is parsed.
 */
export async function outlineJson(
  bytes: Buffer,
): Promise<{ lists: OutlinedList[]; isComplete: boolean }> {
  const outline = new Outline(bytes)
  let turnEnd = TURN_BYTES
  while (outline.step(turnEnd)) {
    await setImmediate()
    turnEnd += TURN_BYTES
  }
  return { lists: outline.lists, isComplete: outline.isComplete() }
}

/** So short that nothing in it can be too large. */
const PLAIN_BYTES = 4 * 1_024

/** Whether no outline is needed: it is short, and opens too little to be nested too deep. So are most bodies. */
export function isPlain(bytes: Buffer): boolean {
  if (bytes.length > PLAIN_BYTES) return false
  let opened = 0
  for (const byte of bytes) if (byte === LIST || byte === OBJECT) opened += 1
  return opened <= JSON_DEPTH
}

const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a
const BACKSLASH = 0x5c
const LIST = 0x5b
const LIST_END = 0x5d
const OBJECT = 0x7b
const OBJECT_END = 0x7d

class Outline {
  readonly lists: OutlinedList[] = []
  private position = 0
  private depth = 0
  private list: OutlinedList | undefined
  private isObject = false
  private string = { start: 0, end: 0 }
  /** Of the field that is being looked at. */
  private name = { start: 0, end: 0 }
  /** Of the element, or of the field, that is being looked at. */
  private element = { start: 0, values: 0, index: 0 }
  private piece = { start: 0, index: 0 }

  private readonly bytes: Buffer

  constructor(bytes: Buffer) {
    this.bytes = bytes
  }

  /** Goes on to `until`, and a bit beyond where a string is long; false when it has come to the end. */
  step(until: number): boolean {
    const end = Math.min(until, this.bytes.length)
    while (this.position < end) {
      const byte = this.bytes.readUInt8(this.position)
      if (byte === QUOTE) this.skipString()
      else {
        // Only signs above the letters and a few below them mean anything.
        if (byte >= LIST || byte === COMMA || byte === COLON) this.look(byte)
        this.position += 1
      }
    }
    this.checkBytes()
    return this.position < this.bytes.length
  }

  private look(byte: number): void {
    if (byte === LIST || byte === OBJECT) this.open(byte)
    else if (byte === LIST_END || byte === OBJECT_END) this.close()
    else if (byte === COMMA) this.separate()
    else if (byte === COLON && this.depth === 1) this.name = this.string
  }

  /** Whether all that was opened is closed. */
  isComplete(): boolean {
    return this.depth === 0
  }

  private skipString(): void {
    const start = this.position
    let end = start
    do end = this.bytes.indexOf(QUOTE, end + 1)
    while (end > 0 && this.isEscaped(end, start))
    this.position = end < 0 ? this.bytes.length : end + 1
    this.string = { start, end: this.position }
    this.checkBytes()
  }

  private isEscaped(quote: number, start: number): boolean {
    let before = quote
    while (before - 1 > start && this.bytes[before - 1] === BACKSLASH) before -= 1
    return (quote - before) % 2 === 1
  }

  private open(byte: number): void {
    this.depth += 1
    if (this.depth > JSON_DEPTH) {
      const message = `The body is nested too deep: ${this.place()} has lists or objects in one another ${this.depth} deep or more; at most ${JSON_DEPTH} are read.`
      throw new AppError('REQUEST_PARAMS_ERROR', message)
    }
    const start = this.position + 1
    if (this.depth === 1) {
      this.isObject = byte === OBJECT
      this.begin(start, 0)
    } else if (this.depth === 2 && this.isObject && byte === LIST) {
      this.list = { start, end: start, pieces: [] }
      this.begin(start, 0)
      this.piece = { start, index: 0 }
    } else this.count()
  }

  private close(): void {
    if (this.depth === 2 && this.list) {
      this.cut(this.list)
      this.list.end = this.position
      this.lists.push(this.list)
      this.list = undefined
    }
    this.depth -= 1
  }

  private separate(): void {
    if (this.list && this.depth === 2) {
      if (this.position - this.piece.start >= PIECE_BYTES) {
        this.cut(this.list)
        this.piece = { start: this.position + 1, index: this.element.index + 1 }
      }
      this.begin(this.position + 1, this.element.index + 1)
    } else if (this.depth === 1 && this.isObject) this.begin(this.position + 1, 0)
    else this.count()
  }

  private begin(start: number, index: number): void {
    this.element = { start, values: 0, index }
  }

  private cut({ pieces }: OutlinedList): void {
    const { start, index } = this.piece
    pieces.push({ start, end: this.position, firstIndex: index })
  }

  private count(): void {
    this.element.values += 1
    this.checkBytes()
    if (this.element.values <= ELEMENT_VALUES) return
    throw this.tooLarge(`${ELEMENT_VALUES.toLocaleString('en')} values`)
  }

  private checkBytes(): void {
    if (this.position - this.element.start > ELEMENT_BYTES) throw this.tooLarge('8 MiB')
  }

  private tooLarge(limit: string): AppError {
    const message = `${this.place()} has more than ${limit}, the most that is read at one go.`
    return new AppError('PAYLOAD_TOO_LARGE', message)
  }

  /** Where it is, such as `data.17`, counted from 1. */
  private place(): string {
    const { start, end } = this.name
    const name = this.bytes.toString('utf8', start + 1, Math.min(end - 1, start + 101))
    if (!this.isObject || name === '') return 'The body'
    return this.list ? `${name}.${this.element.index + 1}` : name
  }
}
