import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import type { FileHead } from '@/lib/imports/formats/file-head'
import { createDecoder, UNDECODABLE } from './decoder'
import { ENCODINGS, type FileEncoding } from './encodings'
import { guessWide } from './guess-wide'
import { letterScore } from './letter-score'

const EVIDENCE_BYTES = 64 * 1024
/** A line of another encoding is hardly ever valid UTF-8, so a file in which half the lines are is UTF-8 with flaws. */
const UTF8_SHARE = 0.5

/** Each of these is a part of the Windows code page that is named here, which is what such files really are. */
const WINDOWS_NAMES: Record<string, FileEncoding> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
  'iso-8859-13': 'windows-1257',
}

/** A guess has to be better by this than the one that looks at bytes alone. */
const CLEARLY_BETTER = 0.05
/** Of Asian encodings the bytes tell more than letters: nearly each pair of bytes is a character. */
const BETTER_THAN_PAIRS = 0.3
const OF_PAIRS = new Set<FileEncoding>(['shift_jis', 'euc-jp', 'gb18030', 'big5', 'euc-kr'])
/** Enough letters to know a language by, and few enough that all encodings are tried within some milliseconds. */
const LETTER_BYTES = 8 * 1024

/** The encodings in which the file can be read, the most likely first; never empty for a text file. */
export function guessEncodings(head: FileHead): FileEncoding[] {
  const wide = guessWide(head.bytes)
  if (wide) return [wide]
  if (hasUtf8Mark(head.bytes)) return ['utf-8']
  const lines = linesBeyondAscii(head)
  const evidence = Buffer.concat(lines)
  const isPossible = (encoding: FileEncoding) =>
    encoding === 'utf-8' ? isMostlyUtf8(lines) : canDecode(evidence, encoding)
  const possible = ENCODINGS.filter((name) => !isWide(name) && isPossible(name))
  const first = possible.includes('utf-8') ? 'utf-8' : mostLikely(evidence, lines, possible)
  return [...new Set(first ? [first, ...possible] : possible)]
}

function isWide(encoding: FileEncoding): boolean {
  return encoding.startsWith('utf-16') || encoding.startsWith('utf-32')
}

function hasUtf8Mark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

/** What the bytes suggest, unless the letters of a language fit another encoding clearly better. */
function mostLikely(
  evidence: Buffer,
  lines: Buffer[],
  possible: FileEncoding[],
): FileEncoding | undefined {
  const byBytes = analyse(evidence)
    .map(({ name }) => WINDOWS_NAMES[name.toLowerCase()] ?? name.toLowerCase())
    .map((name) => possible.find((encoding) => encoding === name))
    .find((encoding) => encoding !== undefined)
  const letters = Buffer.concat(someOf(lines))
  const scored = possible.map((encoding) => ({
    encoding,
    score: letterScore(decodeAll(letters, encoding)),
  }))
  const [best] = [...scored].sort((a, b) => b.score - a.score)
  const known = scored.find(({ encoding }) => encoding === byBytes)
  if (!best || !known) return best?.encoding
  const [better] = scored
    .map(({ encoding, score }) => ({ encoding, lead: score - marginOf(encoding, known.encoding) }))
    .filter(({ lead }) => lead > known.score)
    .sort((a, b) => b.lead - a.lead)
  return better?.encoding ?? known.encoding
}

function marginOf(encoding: FileEncoding, known: FileEncoding): number {
  return OF_PAIRS.has(encoding) !== OF_PAIRS.has(known) ? BETTER_THAN_PAIRS : CLEARLY_BETTER
}

function someOf(lines: Buffer[]): Buffer[] {
  let length = 0
  return lines.filter((line) => {
    length += line.length
    return length <= LETTER_BYTES || length === line.length
  })
}

function decodeAll(bytes: Buffer, encoding: FileEncoding): string {
  const decoder = createDecoder(encoding)
  return decoder.write(bytes) + decoder.end()
}

function isMostlyUtf8(lines: Buffer[]): boolean {
  return lines.filter((line) => isUtf8(line)).length >= lines.length * UTF8_SHARE
}

function canDecode(bytes: Buffer, encoding: FileEncoding): boolean {
  return !decodeAll(bytes, encoding).includes(UNDECODABLE)
}

/** The lines that tell encodings apart, up to a few dozen kilobytes of them. */
function linesBeyondAscii(head: FileHead): Buffer[] {
  const start = head.isWhole ? head.bytes : head.bytes.subarray(0, head.bytes.lastIndexOf(0x0a) + 1)
  const lines: Buffer[] = []
  let length = 0
  for (const part of [start, ...head.slices]) {
    for (const line of splitLines(part)) {
      if (length > EVIDENCE_BYTES || !line.some((byte) => byte >= 0x80)) continue
      lines.push(line)
      length += line.length
    }
  }
  return lines
}

function* splitLines(bytes: Buffer): Generator<Buffer> {
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline < 0 ? bytes.length : newline + 1
    yield bytes.subarray(start, end)
    start = end
  }
}
