import type { FileOptions, Import } from '@/lib/contracts/import'
import { bytes } from '@/lib/format/bytes'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'

export const DELIMITERS: readonly { id: FileOptions['delimiter']; label: string; word: string }[] =
  [
    { id: ',', label: 'Comma ,', word: 'comma' },
    { id: ';', label: 'Semicolon ;', word: 'semicolon' },
    { id: '\t', label: 'Tab', word: 'tab' },
    { id: '|', label: 'Bar |', word: 'bar' },
  ]

/** “utf-8” → “UTF-8”, “windows-1252” → “Windows-1252”. */
export function encodingName(encoding: string): string {
  return encoding.startsWith('windows') || encoding === 'macintosh'
    ? encoding.charAt(0).toUpperCase() + encoding.slice(1)
    : encoding.toUpperCase().replace('_', '-')
}

/** “12,800 rows”, or how many there are about as long as nobody has counted. */
export function rowsOf({ found, guess }: Import): string {
  if (found) return plural('row', found.rows)
  return guess.rows.exact
    ? plural('row', guess.rows.count)
    : `about ${count(guess.rows.count)} rows`
}

/** “5 columns · 4.6 MB · UTF-8, comma-separated, first row is a header” in parts. */
export function factsOf(one: Import): string[] {
  const { format, encoding, delimiter, has_header } = one.options
  const word = DELIMITERS.find(({ id }) => id === delimiter)?.word
  const notation =
    format === 'jsonl'
      ? 'one JSON object per line'
      : `${word}-separated, ${has_header ? 'first row is a header' : 'no header'}`
  return [
    rowsOf(one),
    plural('column', one.guess.columns.length),
    bytes(one.bytes),
    `${encodingName(encoding)}, ${notation}`,
  ]
}
