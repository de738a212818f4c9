import { createDecoder, UNDECODABLE } from './decoder'
import { type FileEncoding, parseEncoding } from './encodings'
import type { FileHead } from './file-head'
import { whyNotText } from './file-kind'
import { guessEncodings, guessUtf16 } from './guess-encoding'
import { countBreaks } from './line-breaks'
import { withoutMark } from './read-text'
import { refuseFile } from './refuse-file'

export type HeadText = { text: string; encoding: FileEncoding; encodings: FileEncoding[] }

/** The beginning of the file as text, in the chosen encoding or else the likeliest one. */
export function decodeHead(fileName: string, head: FileHead, chosen: string | undefined): HeadText {
  if (head.size === 0) refuseFile(fileName, 'is empty')
  const notText = whyNotText(head.bytes, guessUtf16(head.bytes) !== undefined)
  if (notText) refuseFile(fileName, notText)
  const encodings = guessEncodings(head)
  const [likeliest] = encodings
  if (!likeliest) refuseFile(fileName, 'is not text in any encoding that Langur knows')
  const encoding = chosen === undefined ? likeliest : parseEncoding(chosen)
  const text = withoutMark(decode(head, encoding))
  if (!encodings.includes(encoding)) {
    refuseFile(fileName, whyUndecodable(text, encoding, likeliest), 'options.encoding')
  }
  if (text.trim() === '') refuseFile(fileName, 'is empty: it has nothing but blank lines')
  return { text, encoding, encodings }
}

function decode(head: FileHead, encoding: FileEncoding): string {
  const decoder = createDecoder(encoding)
  const text = decoder.write(head.bytes)
  return head.isWhole ? text + decoder.end() : text
}

function whyUndecodable(text: string, encoding: FileEncoding, likeliest: FileEncoding): string {
  const at = text.indexOf(UNDECODABLE)
  const reason =
    at < 0 ? '' : `: line ${1 + countBreaks(text.slice(0, at))} has bytes it does not know`
  return `cannot be read as ${encoding}${reason}. It looks like ${likeliest}`
}
