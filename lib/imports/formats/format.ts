import type { FileChoice, FormatId, OptionsOf } from '@/lib/contracts/file-options'
import type { FileGuess, Mapping, RowProblem } from '@/lib/contracts/import'
import type { FileHead } from './file-head'

/** One row of a file as it stands there; `line` is the physical line, or the row, on which it starts. */
export type FileRecord = { line: number; cells: string[] }

/** What the beginning of a file holds as a table. */
export type FileTable<Id extends FormatId = FormatId> = {
  options: OptionsOf<Id>
  names: string[]
  /** The first ones at least. */
  rows: string[][]
  rowCount: FileGuess['rows']
  /** Columns in which a file that tells strings from numbers has strings: digits there are no numbers. */
  strings?: ReadonlySet<number>
} & Pick<FileGuess, 'sheets' | 'encodings' | 'unusual' | 'warning' | 'notes'>

/** How to read a file whose columns are known. */
export type FileLayout<Id extends FormatId = FormatId> = {
  options: OptionsOf<Id>
  columns: FileGuess['columns']
}

/** A column with the number of rows that say something there, and what the first of them say. */
export type SeenColumn = { name: string; values: number; cells?: string[] }

/** What only the whole file tells: its columns, and options with which it would be read better. */
export type Hindsight = { columns: SeenColumn[]; options?: FileChoice; notes?: string[] }

/** `onProgress` is told how many bytes have been read; `onEnd` what is known now that all of it was seen. */
export type ReadOptions = {
  signal?: AbortSignal | undefined
  onProgress?: (bytesRead: number) => void
  onEnd?: (hindsight: Hindsight) => void
}

/** All that there is to know about one kind of file; `formats.ts` lists them. */
export type Format<Id extends FormatId> = {
  /** How names of such files end, in lower case. */
  extensions: readonly string[]
  /** Whether the file is of this format by its beginning, whatever it is called. */
  recognises: (head: FileHead) => boolean
  /** Takes what was chosen as it is and guesses the rest. An AppError says why the file cannot be read at all. */
  inspect: (head: FileHead, chosen: FileChoice) => Promise<FileTable<Id>>
  /**
   * The rows in their order, many at a time, with one cell per column (the mapped ones at least), or in their place
   * what is wrong with them; the same ones each time. Memory does not grow with the file.
   */
  read: (
    path: string,
    layout: FileLayout<Id>,
    mapping: Mapping,
    options?: ReadOptions,
  ) => AsyncIterable<(FileRecord | RowProblem)[]>
}
