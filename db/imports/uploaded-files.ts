import type { Connection } from '@/db/connection/database'
import { all, column, run } from '@/db/connection/sql'

/** What a batch has beside the file that came: its result, and the texts that were answered unsurely. */
export const BATCH_FILES = ['', '.out', '.unsure'] as const

const filesOf = (batch: string) =>
  BATCH_FILES.map((ending) => `SELECT path || '${ending}' FROM batches WHERE ${batch}`).join(
    ' UNION ALL ',
  )

/** Where the files are that imports, bulk writes, batches, exports and arrivals still need. */
export async function neededFiles(db: Connection): Promise<string[]> {
  const needed = `SELECT path FROM imports WHERE finished_at IS NULL
    UNION ALL SELECT path FROM bulk_writes WHERE finished_at IS NULL AND path IS NOT NULL
    UNION ALL SELECT path FROM exports WHERE path IS NOT NULL
    UNION ALL SELECT path FROM arrivals WHERE finished_at IS NULL AND path IS NOT NULL
    UNION ALL ${filesOf('files_deleted_at IS NULL')}`
  return column<string>(db, needed)
}

export type ExpectedFile = { path: string; what: string }

const OF_MODEL = `' of the model “' || (SELECT name FROM models WHERE models.id = model_id) || '”'`

/** Of the files that are needed those that must be there by now, and in words what each is of. */
export async function expectedFiles(db: Connection): Promise<ExpectedFile[]> {
  const made = (ending: string, bytes: string, what: string) =>
    `SELECT path || '${ending}', '${what} “' || file_name || '”' || ${OF_MODEL} FROM batches
      WHERE files_deleted_at IS NULL AND ${bytes} > 0`
  return all<ExpectedFile>(
    db,
    `SELECT path, 'the import “' || file_name || '”' || ${OF_MODEL} AS what FROM imports WHERE finished_at IS NULL
    UNION ALL SELECT path, 'a change of many texts' || ${OF_MODEL} FROM bulk_writes
      WHERE finished_at IS NULL AND path IS NOT NULL
    UNION ALL SELECT path, 'the export “' || file_name || '”' || ${OF_MODEL} FROM exports WHERE path IS NOT NULL
    UNION ALL SELECT path, 'the model “' || COALESCE(name, file_name, '') || '” on its way in' FROM arrivals
      WHERE finished_at IS NULL AND path IS NOT NULL
    UNION ALL SELECT path, 'the batch “' || file_name || '”' || ${OF_MODEL} FROM batches
      WHERE files_deleted_at IS NULL AND finished_at IS NULL
    UNION ALL ${made('.out', 'bytes_written', 'the result of the batch')}
    UNION ALL ${made('.unsure', 'unsure_bytes', 'the unsure texts of the batch')}`,
  )
}

const NAMING = ['imports', 'bulk_writes', 'exports', 'arrivals', 'batches'] as const

/** Lets whatever names a file at one place name it at another. */
export async function renameFile(tx: Connection, from: string, to: string): Promise<void> {
  for (const table of NAMING) await run(tx, `UPDATE ${table} SET path = ? WHERE path = ?`, to, from)
}

/** Where the files of a model are or were. */
export async function filesOfModel(db: Connection, modelId: number): Promise<string[]> {
  const own = `SELECT path FROM imports WHERE model_id = :model
    UNION ALL SELECT path FROM bulk_writes WHERE model_id = :model AND path IS NOT NULL
    UNION ALL SELECT path FROM exports WHERE model_id = :model AND path IS NOT NULL
    UNION ALL ${filesOf('model_id = :model')}`
  return column<string>(db, own, { model: modelId })
}

/** Imports that wait for somebody to start them, and were uploaded before a moment. */
export async function importsNeverStarted(db: Connection, before: Date): Promise<number[]> {
  const waiting = `SELECT id FROM imports WHERE state = 'ready' AND created_at < ?`
  return column<number>(db, waiting, before.getTime())
}
