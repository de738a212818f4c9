import { createDecoder } from './decoder'
import type { FileEncoding } from './encodings'

const EVIDENCE_BYTES = 64 * 1024
const UTF16_SHARE = 0.3
/** One for about 250 characters. */
const FEWEST_SEPARATORS = 0.002
/** Of 8-bit text in which a zero got, nearly all is ASCII. */
const ASCII_SHARE = 0.9
const MOST_SIGNS = 0.005
const NO_TEXT = /(?![\t\r\n\uFEFF])[\p{Cc}\p{Cn}\p{Co}\p{Cs}\uFFFD]/gu

/** UTF-16 or UTF-32, by a mark or by the zeros that every other character leaves. */
export function guessWide(bytes: Buffer): FileEncoding | undefined {
  const mark = WIDE_MARKS.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))
  return mark?.encoding ?? guessUtf32(bytes) ?? guessUtf16(bytes)
}

/** The mark of UTF-32 begins with that of UTF-16. */
const WIDE_MARKS: { starts: number[]; encoding: FileEncoding }[] = [
  { starts: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { starts: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { starts: [0xff, 0xfe], encoding: 'utf-16le' },
  { starts: [0xfe, 0xff], encoding: 'utf-16be' },
]

/** No character needs the highest byte, and hardly any the one below it. */
function guessUtf32(bytes: Buffer): FileEncoding | undefined {
  const length = Math.min(bytes.length, EVIDENCE_BYTES)
  if (length < 8 || bytes.length % 4 !== 0) return undefined
  const zeros = [0, 1, 2, 3].map((place) => {
    let count = 0
    for (let at = place; at < length; at += 4) if (bytes[at] === 0) count++
    return count
  })
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros
  const most = (length / 4) * 0.9
  if (fourth >= length / 4 - 1 && third > most && first * 2 < most) return 'utf-32le'
  return first >= length / 4 - 1 && second > most && fourth * 2 < most ? 'utf-32be' : undefined
}

function guessUtf16(bytes: Buffer): FileEncoding | undefined {
  // Western letters, delimiters and line ends leave every other byte at zero.
  const zeros = { even: 0, odd: 0 }
  const length = Math.min(bytes.length, EVIDENCE_BYTES)
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 2 === 0 ? 'even' : 'odd']++
  const enough = (length / 2) * UTF16_SHARE
  if (zeros.odd > enough && zeros.even * 20 < zeros.odd) return 'utf-16le'
  if (zeros.even > enough && zeros.odd * 20 < zeros.even) return 'utf-16be'
  return guessForeignUtf16(bytes.subarray(0, length), zeros)
}

/** Other letters leave a zero only beside a blank, a comma or the end of a line: then the rest must be letters, too. */
function guessForeignUtf16(bytes: Buffer, { even, odd }: { even: number; odd: number }) {
  const most = Math.max(even, odd)
  const isRare = most < 2 || most < bytes.length * FEWEST_SEPARATORS
  if (isRare || Math.min(even, odd) * 20 > most || isAscii(bytes)) return undefined
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  const text = createDecoder(encoding).write(bytes)
  const signs = text.match(NO_TEXT)?.length ?? 0
  return signs <= text.length * MOST_SIGNS ? encoding : undefined
}

function isAscii(bytes: Buffer): boolean {
  let count = 0
  for (const byte of bytes) if (byte >= 0x20 && byte < 0x7f) count++
  return count > bytes.length * ASCII_SHARE
}
