import type { Classified } from '@/lib/contracts/classify'
import { ELEMENT_BYTES } from '@/lib/contracts/limits'
import { type Classifier, failed } from './classifier'

const NEWLINE = 0x0a
/** A line that is longer could not be sent to Langur either. */
const LONGEST_LINE = ELEMENT_BYTES

export type Unreadable = { lines: number; first: number | null }

/**
 * Answers lines of JSON, each a text or an object with a text and perhaps an external_id, by a line of JSON each, as
 * they come: it keeps one chunk and one line in memory. What is no such line is answered as an error of its own.
 */
export function createFilter({ classify }: Classifier) {
  // A byte order mark is part of the first line only, and a text may begin with one.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest: Uint8Array[] = []
  let restBytes = 0
  let line = 0
  const unreadable: Unreadable = { lines: 0, first: null }

  function refuse(why: string): Classified {
    unreadable.lines += 1
    unreadable.first ??= line
    return failed({ text: '', external_id: null }, `Line ${line} ${why}`)
  }

  function answerTo(source: string): Classified {
    const asked = parsed(line === 1 ? source.replace(/^\uFEFF/, '') : source)
    if (asked === undefined) return refuse('is not JSON.')
    if (typeof asked === 'string') return classify({ text: asked, external_id: null })
    const { text, external_id = null } = (asked ?? {}) as { text?: unknown; external_id?: unknown }
    if (typeof text === 'string') return classify({ text, external_id })
    return refuse('must be a string, or an object with a text.')
  }

  /** Whole lines, without the sign that ends the last of them. */
  function answerLines(bytes: Uint8Array): string {
    let answers = ''
    for (const source of decodedLines(decoder, bytes)) {
      line += 1
      const answer = source === null ? refuse('is not UTF-8.') : answerTo(source)
      answers += `${JSON.stringify(answer)}\n`
    }
    return answers
  }

  /** The line that has not ended yet; of one that is too long, no more than that is kept. */
  function keep(bytes: Uint8Array): void {
    restBytes += bytes.length
    if (restBytes > LONGEST_LINE) rest = []
    else rest.push(bytes.slice())
  }

  function endLine(bytes: Uint8Array): string {
    keep(bytes)
    const isTooLong = restBytes > LONGEST_LINE
    const whole = joined(rest)
    rest = []
    restBytes = 0
    if (!isTooLong) return answerLines(whole)
    line += 1
    return `${JSON.stringify(refuse('is longer than 8 MiB.'))}\n`
  }

  return {
    /** The answers to the lines that end in this chunk. */
    push(chunk: Uint8Array): string {
      const first = chunk.indexOf(NEWLINE)
      if (first < 0) {
        keep(chunk)
        return ''
      }
      const last = chunk.lastIndexOf(NEWLINE)
      const answers = endLine(chunk.subarray(0, first))
      const whole = last > first ? answerLines(chunk.subarray(first + 1, last)) : ''
      keep(chunk.subarray(last + 1))
      return answers + whole
    },
    /** The answer to a last line that no sign ends. */
    end: () => (restBytes > 0 ? endLine(new Uint8Array(0)) : ''),
    unreadable,
  }
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

/** Null for a line that is no UTF-8. All at once, for speed, unless one of them is. */
function decodedLines(decoder: TextDecoder, bytes: Uint8Array): (string | null)[] {
  const whole = decoded(decoder, bytes)
  if (whole !== null) return whole.split('\n')
  const lines: (string | null)[] = []
  for (let start = 0; start <= bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, start)
    const end = found < 0 ? bytes.length : found
    lines.push(decoded(decoder, bytes.subarray(start, end)))
    start = end + 1
  }
  return lines
}

function decoded(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (only && parts.length === 1) return only
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let end = 0
  for (const part of parts) {
    whole.set(part, end)
    end += part.length
  }
  return whole
}
