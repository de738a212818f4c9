import 'server-only'
import type { Database } from '@/db/connection/database'
import { type ImportRow, importLease } from '@/db/imports/imports'
import type { ModelRow } from '@/db/models/models'
import type { FileChoice } from '@/lib/contracts/file-options'
import type { FileGuess, Import, ImportEdit } from '@/lib/contracts/import'
import { AppError } from '@/lib/errors'
import { withFile } from '@/lib/services/files/kept-files'
import { requireImport } from '@/lib/services/imports/require-import'
import { toImport } from '@/lib/services/imports/to-import'
import { mappingFor } from './mapping-for'
import { checkMapping } from './read/check-mapping'
import type { GuessReading } from './read/guess-reading'
import type { InspectFile } from './read/inspect-file'
import { chooseStrategies } from './strategies'

/** What takes long of reading a file, done where it keeps nobody waiting. */
type Reader = { inspect: InspectFile; guessReading: GuessReading }

/** Reads the file otherwise, or maps its columns otherwise; it is then counted again. What becomes of known texts counts nothing anew. */
export async function editImport(
  { db, ...reader }: { db: Database } & Reader,
  model: ModelRow,
  importId: number,
  edit: ImportEdit,
): Promise<Import> {
  const row = await requireImport(db, model, importId)
  const strategies = await chooseStrategies(db.read, row, edit, row)
  const isCountedAlready =
    !edit.options && !edit.mapping && strategies.inputDuplicates === row.inputDuplicates
  const edited =
    (isCountedAlready && (await update(['ready'], strategies))) ||
    (await update(['counting', 'ready'], {
      ...(await readAnew(db, row, edit, reader)),
      ...strategies,
    }))
  if (edited) return toImport(edited)
  throw new AppError('CONFLICT', `This import cannot be changed: it is ${row.state}.`)

  function update(states: ImportRow['state'][], change: Partial<ImportRow>) {
    return db.write((tx) => importLease.update(tx, importId, states, change))
  }
}

async function readAnew(
  db: Database,
  row: ImportRow,
  edit: ImportEdit,
  { inspect, guessReading }: Reader,
) {
  const options = optionsAfter(row, edit)
  const seen = edit.options
    ? await withFile(db, row.path, (path) =>
        inspect({ path, fileName: row.fileName, chosen: options }),
      )
    : row.guess
  const kept = edit.options ? seen.mapping : row.mapping
  const mapping = mappingFor(row.purpose, { ...kept, ...given(edit.mapping ?? {}) })
  checkMapping(seen, mapping)
  const isOtherText = mapping.text !== kept.text
  const guess = isOtherText
    ? { ...seen, ...(await guessReading(cellsOf(seen, mapping.text))) }
    : seen
  return {
    state: 'counting',
    guess,
    options: guess.options,
    mapping,
    found: null,
    runner: null,
    heartbeatAt: null,
    attempts: 0,
  } as const
}

/** What was said of one sheet of a workbook says nothing of another. */
function optionsAfter({ options }: ImportRow, edit: ImportEdit): FileChoice {
  const chosen = given(edit.options ?? {})
  const isOtherSheet =
    options.format === 'xlsx' && (chosen.sheet ?? options.sheet) !== options.sheet
  return isOtherSheet ? { format: 'xlsx', ...chosen } : { ...options, ...chosen }
}

function cellsOf({ preview }: FileGuess, column: number): string[] {
  return preview.map((row) => row[column] ?? '')
}

function given<Fields extends object>(fields: Fields) {
  type Given = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Given
}
