import type { FileGuess, FileOptions } from '@/lib/contracts/import'
import { decodeHead } from './decode-head'
import { type FileHead, readHead } from './file-head'
import { guessLanguage } from './guess-language'
import { guessMapping } from './guess-mapping'
import { inspectCsv } from './inspect-csv'
import { inspectJsonl, isJsonl } from './inspect-jsonl'

const GUESS_ROWS = 200
const PREVIEW_ROWS = 20
const PREVIEW_CHARACTERS = 300

/**
 * A first look at the beginning of a file: how it is written and what its columns seem to be. What the user chose
 * is taken as it is. An AppError names the file and says why it cannot be read at all.
 */
export async function inspectFile(
  path: string,
  fileName: string,
  chosen: Partial<FileOptions> = {},
): Promise<FileGuess> {
  const head = await readHead(path)
  const { text, encoding, encodings } = decodeHead(fileName, head, chosen.encoding)
  const part = { fileName, text, isWhole: head.isWhole }
  const format = chosen.format ?? (isJsonl(part) ? 'jsonl' : 'csv')
  const { options, names, rows, rowCount, warning } =
    format === 'jsonl' ? inspectJsonl(part) : inspectCsv(part, chosen)
  const mapping = guessMapping(names, rows.slice(0, GUESS_ROWS))
  return {
    options: { ...options, encoding },
    columns: names.map((name, index) => ({ index, name })),
    preview: rows.slice(0, PREVIEW_ROWS).map((row) => toPreview(row, names.length)),
    mapping,
    language: await guessLanguage(rows.map((row) => row[mapping.text] ?? '')),
    encodings,
    rows: estimateRows(rowCount, head),
    warning,
  }
}

function toPreview(row: string[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => shorten(row[column] ?? ''))
}

function shorten(cell: string): string {
  return cell.length > PREVIEW_CHARACTERS ? `${cell.slice(0, PREVIEW_CHARACTERS)}…` : cell
}

function estimateRows(count: number, { size, bytes, isWhole }: FileHead): FileGuess['rows'] {
  return isWhole
    ? { count, exact: true }
    : { count: Math.max(1, Math.round((count * size) / bytes.length)), exact: false }
}
