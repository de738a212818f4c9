import { isUtf8 } from 'node:buffer'
import iconv from 'iconv-lite'
import type { FileEncoding } from './encodings'

/**
 * Stands in the decoded text for bytes that do not exist in the encoding. U+FFFD would not do: a good file
 * may hold it. This noncharacter is not used in texts.
 */
export const UNDECODABLE = '\uFFFF'

export type Decoder = { write: (bytes: Buffer) => string; end: () => string }

export function createDecoder(encoding: FileEncoding): Decoder {
  return encoding === 'utf-8' ? createUtf8Decoder() : createLegacyDecoder(encoding)
}

function createLegacyDecoder(encoding: FileEncoding): Decoder {
  const decoder = iconv.getDecoder(encoding, { stripBOM: false })
  const renew = renewerOf(encoding)
  return {
    write: (bytes) => renew(mark(decoder.write(bytes))),
    end: () => renew(mark(decoder.end() ?? '')),
  }
}

/** What stands in the places of signs that Apple replaced in its encodings in 1998 and 2000. */
const RENEWED: { [Encoding in FileEncoding]?: Record<string, string> } = {
  macintosh: { '¤': '€' },
  maccyrillic: { '¤': '€', '¢': 'Ґ', '∂': 'ґ' },
}

function renewerOf(encoding: FileEncoding): (text: string) => string {
  const renewed = RENEWED[encoding]
  if (!renewed) return (text) => text
  return (text) => text.replace(/[¤¢∂]/gu, (sign) => renewed[sign] ?? sign)
}

function createUtf8Decoder(): Decoder {
  let pending = Buffer.alloc(0)
  return {
    write(bytes) {
      const all = pending.length > 0 ? Buffer.concat([pending, bytes]) : bytes
      const end = endOfLastCharacter(all)
      // A copy, so that three bytes do not keep the whole chunk alive.
      pending = Buffer.from(all.subarray(end))
      return decodeUtf8(all.subarray(0, end))
    },
    end: () => decodeUtf8(pending),
  }
}

function decodeUtf8(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString('utf8')
  // Line by line, so that U+FFFD in a good line is left alone.
  let text = ''
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start)
    const end = newline < 0 ? bytes.length : newline + 1
    const line = bytes.subarray(start, end)
    text += isUtf8(line) ? line.toString('utf8') : mark(line.toString('utf8'))
    start = end
  }
  return text
}

/** Where a character begins of which the rest is still to come; otherwise the length. */
function endOfLastCharacter(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) break
    if (byte >= 0xc0) return utf8Length(byte) > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}

function utf8Length(lead: number): number {
  if (lead >= 0xf0) return 4
  return lead >= 0xe0 ? 3 : 2
}

function mark(text: string): string {
  return text.includes('\uFFFD') ? text.replaceAll('\uFFFD', UNDECODABLE) : text
}
