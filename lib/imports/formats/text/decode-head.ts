import type { FileGuess } from '@/lib/contracts/import'
import type { FileHead } from '@/lib/imports/formats/file-head'
import { refuseFile } from '@/lib/imports/formats/refuse-file'
import { createDecoder, UNDECODABLE } from './decoder'
import { ENCODINGS, type FileEncoding, parseEncoding } from './encodings'
import { guessEncodings } from './guess-encoding'
import { guessWide } from './guess-wide'
import { countBreaks } from './line-breaks'
import { whyNotText } from './not-text'
import { withoutMark } from './read-text'
import { unusualWords } from './unusual-words'

/** The beginning of a file that is text. */
export type HeadText = {
  fileName: string
  text: string
  isWhole: boolean
  encoding: FileEncoding
  encodings: FileEncoding[]
  /** Words that show whether the encoding is right. */
  unusual: string[]
  /** How many rows the file has when there are so many in its beginning. */
  estimate: (count: number) => FileGuess['rows']
}

/** The beginning of the file as text, in the chosen encoding or else the likeliest one. */
export function decodeHead(head: FileHead, chosen: string | undefined): HeadText {
  const { fileName, isWhole } = head
  if (head.size === 0) refuseFile(fileName, 'is empty')
  const notText = whyNotText(head.bytes, guessWide(head.bytes) !== undefined)
  if (notText) refuseFile(fileName, notText)
  if (YAML.test(fileName)) {
    refuseFile(fileName, 'looks like YAML: save its texts as CSV or JSONL and upload that')
  }
  const possible = guessEncodings(head)
  const [likeliest] = possible
  if (!likeliest) refuseFile(fileName, 'is not text in any encoding that Langur knows')
  const encoding = chosen === undefined ? likeliest : parseEncoding(chosen)
  const text = decode(head, encoding)
  if (!possible.includes(encoding)) {
    refuseFile(fileName, whyUndecodable(text, encoding, likeliest), 'options.encoding')
  }
  if (text.trim() === '') refuseFile(fileName, 'is empty: it has nothing but blank lines')
  const estimate = (count: number) => estimateRows(count, head)
  // All are offered: a person may know better, and is told why one is not possible.
  const encodings = [...new Set([likeliest, ...ENCODINGS])]
  return {
    fileName,
    text,
    isWhole,
    encoding,
    encodings,
    unusual: unusualWords(text, encoding),
    estimate,
  }
}

const YAML = /\.ya?ml$/iu
const BLANK = new Set([...' \t\r\n\0'].map((character) => character.charCodeAt(0)))

/** The first character that is ASCII and not blank; '' where there is none. */
export function firstSign({ bytes }: FileHead): string {
  const first = bytes.find((byte) => byte < 0x80 && !BLANK.has(byte))
  return first === undefined ? '' : String.fromCharCode(first)
}

function decode(head: FileHead, encoding: FileEncoding): string {
  const decoder = createDecoder(encoding)
  const text = withoutMark(decoder.write(head.bytes))
  return head.isWhole ? text + decoder.end() : text
}

function whyUndecodable(text: string, encoding: FileEncoding, likeliest: FileEncoding): string {
  const at = text.indexOf(UNDECODABLE)
  const reason =
    at < 0 ? '' : `: line ${1 + countBreaks(text.slice(0, at))} has bytes it does not know`
  return `cannot be read as ${encoding}${reason}. It looks like ${likeliest}`
}

function estimateRows(count: number, { size, bytes, isWhole }: FileHead): FileGuess['rows'] {
  return isWhole
    ? { count, exact: true }
    : { count: Math.max(1, Math.round((count * size) / bytes.length)), exact: false }
}
