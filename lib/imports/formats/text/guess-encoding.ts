import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import type { FileHead } from '@/lib/imports/formats/file-head'
import { createDecoder, UNDECODABLE } from './decoder'
import { ENCODINGS, type FileEncoding } from './encodings'

const EVIDENCE_BYTES = 64 * 1024
const UTF16_SHARE = 0.3
/** A line of another encoding is hardly ever valid UTF-8, so a file in which most lines are is UTF-8 with flaws. */
const UTF8_SHARE = 0.9

/** Each of these is a part of the Windows code page that is named here, which is what such files really are. */
const WINDOWS_NAMES: Record<string, FileEncoding> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-8': 'windows-1255',
  'iso-8859-9': 'windows-1254',
}

/** The encodings in which the file can be read, the most likely first; never empty for a text file. */
export function guessEncodings(head: FileHead): FileEncoding[] {
  const utf16 = guessUtf16(head.bytes)
  if (utf16) return [utf16]
  if (hasUtf8Mark(head.bytes)) return ['utf-8']
  const lines = linesBeyondAscii(head)
  const evidence = Buffer.concat(lines)
  const isPossible = (encoding: FileEncoding) =>
    encoding === 'utf-8' ? isMostlyUtf8(lines) : canDecode(evidence, encoding)
  const possible = ENCODINGS.filter((name) => !name.startsWith('utf-16') && isPossible(name))
  const first = possible.includes('utf-8') ? 'utf-8' : mostLikely(evidence, possible)
  return [...new Set(first ? [first, ...possible] : possible)]
}

export function guessUtf16(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Without a mark: Western letters, delimiters and line ends leave every other byte at zero.
  const zeros = { even: 0, odd: 0 }
  const length = Math.min(bytes.length, EVIDENCE_BYTES)
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2 === 0 ? 'even' : 'odd']++
  const enough = (length / 2) * UTF16_SHARE
  if (zeros.odd > enough && zeros.even * 20 < zeros.odd) return 'utf-16le'
  if (zeros.even > enough && zeros.odd * 20 < zeros.even) return 'utf-16be'
  return undefined
}

function hasUtf8Mark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function mostLikely(evidence: Buffer, possible: FileEncoding[]): FileEncoding | undefined {
  for (const { name } of analyse(evidence)) {
    const lower = name.toLowerCase()
    const found = possible.find((encoding) => encoding === (WINDOWS_NAMES[lower] ?? lower))
    if (found) return found
  }
  return undefined
}

function isMostlyUtf8(lines: Buffer[]): boolean {
  return lines.filter((line) => isUtf8(line)).length >= lines.length * UTF8_SHARE
}

function canDecode(bytes: Buffer, encoding: FileEncoding): boolean {
  const decoder = createDecoder(encoding)
  return !(decoder.write(bytes) + decoder.end()).includes(UNDECODABLE)
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
