import type { FieldKind } from '@/lib/contracts/choices'
import type { FileChoice } from '@/lib/contracts/file-options'
import type { FileGuess } from '@/lib/contracts/import'
import { readHead } from '@/lib/imports/formats/file-head'
import { formatOf, inspectAs } from '@/lib/imports/formats/formats'
import { guessKind } from '@/lib/services/fields/read-value'
import { guessMapping } from './guess-mapping'
import { guessReading } from './guess-reading'

const GUESS_ROWS = 200
const PREVIEW_ROWS = 20
const PREVIEW_CHARACTERS = 300

/** A file, what the person called it, and what was chosen about how to read it. */
export type FileToInspect = { path: string; fileName: string; chosen?: FileChoice | undefined }

/** Looks at a file where it keeps nobody waiting: a mebibyte takes most of a second. */
export type InspectFile = typeof inspectFile

/**
 * A first look at the beginning of a file: how it is written and what its columns seem to be. What the user chose
 * is taken as it is. An AppError names the file and says why it cannot be read at all.
 */
export async function inspectFile({
  path,
  fileName,
  chosen = {},
}: FileToInspect): Promise<FileGuess> {
  const head = await readHead(path, fileName)
  const {
    options,
    names,
    rows,
    rowCount,
    strings = new Set(),
    sheets,
    encodings,
    unusual = [],
    warning,
    notes = [],
  } = await inspectAs(formatOf(head, chosen.format), head, chosen)
  const mapping = guessMapping(names, rows.slice(0, GUESS_ROWS), strings)
  const texts = rows.map((row) => row[mapping.text] ?? '')
  return {
    options,
    columns: names.map((name, index) => ({
      index,
      name,
      ...kindOf(rows, index, strings.has(index)),
    })),
    preview: rows.slice(0, PREVIEW_ROWS).map((row) => toPreview(row, names.length)),
    mapping,
    ...(await guessReading(texts)),
    encodings,
    rows: rowCount,
    ...(sheets && { sheets }),
    ...(unusual.length > 0 && { unusual }),
    warning,
    notes,
  }
}

/** Told only where it is not the usual one. */
function kindOf(rows: string[][], column: number, isTyped: boolean): { kind?: FieldKind } {
  const cells = rows.slice(0, GUESS_ROWS).map((row) => row[column] ?? '')
  const kind = guessKind(cells, { isTyped })
  return kind === 'string' ? {} : { kind }
}

function toPreview(row: string[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => shorten(row[column] ?? ''))
}

function shorten(cell: string): string {
  return cell.length > PREVIEW_CHARACTERS ? `${cell.slice(0, PREVIEW_CHARACTERS)}…` : cell
}
