import 'server-only'
import type { Part, PartColumn } from '@/db/bundles/part'
import type { PartRow } from '@/db/bundles/read-part'
import { shiftIdsIn } from '@/db/bundles/shift-ids'
import { CHUNK_BYTES } from '@/db/versions/version-chunks'
import { createSampleIdShifter } from '@/lib/answering/shift-sample-ids'
import { AppError } from '@/lib/errors'

/** What an id of a table's rows becomes; null where it is of no row that comes along. */
export type Shift = (id: number, table: string) => number | null

/** Shifts all ids in the rows of a part, which are changed and come in their order. Throws for an id of no row. */
export function createRowShifter(part: Part, shift: Shift): (row: PartRow) => void {
  const columns = part.columns.map((column) => toShifted(part, column))
  const shiftOne = (id: number, table: string) => shift(id, table) ?? noRow(part.name, id, table)
  const shiftChunk = chunkShifter(part, shiftOne)
  return (row) => {
    for (const [place, { table, paths, none }] of columns.entries()) {
      const value = row[place]
      if (paths) shiftIdsIn(value, paths, (id, of) => shift(id, of) ?? noRow(part.name, id, of))
      if (table === undefined || typeof value !== 'number') continue
      row[place] = none === undefined ? shiftOne(value, table) : shiftLoose(value, table, none)
    }
    shiftChunk(row)
  }
  function shiftLoose(id: number, table: string, none: 0 | null) {
    return id === 0 ? 0 : (shift(id, table) ?? none)
  }
}

/** The table whose ids stand in a column, or the places of ids in its JSON; `none`: what stands there for no row. */
function toShifted(part: Part, { name, isNullable }: PartColumn) {
  const table = name === 'id' && part.hasId ? part.name : part.refs?.[name]
  const isLoose = part.loose?.includes(name)
  const none: 0 | null = isNullable ? null : 0
  return { table, paths: part.json?.[name], none: isLoose ? none : undefined }
}

/** Searches that are under way stay behind, also where something tells of them. */
function noRow(part: string, id: number, table: string): number {
  if (table === 'tunings') return 0
  throw new AppError(
    'REQUEST_PARAMS_ERROR',
    `The bundle is damaged: a row of ${part} speaks of ${table} ${id}, which is not in it.`,
  )
}

/** Files of answers tell ids of samples, too. */
function chunkShifter({ name, columns }: Part, shift: (id: number, table: string) => number) {
  if (name !== 'version_chunks' && name !== 'candidate_chunks') return () => {}
  const placeOf = (column: string) => columns.findIndex((one) => one.name === column)
  const [kind, position, bytes] = [placeOf('kind'), placeOf('position'), placeOf('bytes')]
  const shiftIds = createSampleIdShifter(CHUNK_BYTES, (id) => shift(id, 'samples'))
  return (row: PartRow) => {
    const [chunk, at] = [row[bytes], row[position]]
    const isAnswers = kind < 0 || row[kind] === 'answers'
    if (isAnswers && Buffer.isBuffer(chunk) && typeof at === 'number') {
      row[bytes] = shiftIds(chunk, at)
    }
  }
}
