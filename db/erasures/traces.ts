import { batchLease } from '@/db/batches/batches'
import type { Connection } from '@/db/connection/database'
import { all, column, only, run } from '@/db/connection/sql'
import { exportLease } from '@/db/exports/exports'
import { BATCH_FILES } from '@/db/imports/uploaded-files'
import type { Clock } from '@/db/leases/lease'
import { analysisLease } from '@/db/questions/analyses'
import { runLease } from '@/db/training/runs'
import { tuningLease } from '@/db/training/tunings'

/** Ends what may have read the texts of a model already; answers whether a runner still works on some of it. */
export async function endReaders(tx: Connection, modelId: number, clock: Clock): Promise<boolean> {
  let isBusy = false
  for (const lease of [runLease, tuningLease, analysisLease, exportLease, batchLease]) {
    if (await lease.cancelOfModel(tx, modelId, clock)) isBusy = true
  }
  return isBusy
}

/** Exports, batches and imports of a model that have files and are not under way, by table. */
const FILES = {
  exports: 'path IS NOT NULL',
  batches: "files_deleted_at IS NULL AND state NOT IN ('queued', 'running')",
  imports: "state IN ('counting', 'ready')",
} as const

/** How many files of exports, batches and imports an erasure takes. */
export async function countFiles(db: Connection, modelId: number): Promise<number> {
  let files = 0
  for (const [table, where] of Object.entries(FILES)) {
    const own = `SELECT count(*) FROM ${table} WHERE model_id = ? AND ${where}`
    files += await only<number>(db, own, modelId)
  }
  return files
}

const IMPORT_ENDED =
  'Texts were erased for good, and its file may have had them: it was deleted. Upload it again without them.'

/** Where the files of exports, batches and imports are that an erasure takes. */
export async function filesToErase(db: Connection, modelId: number): Promise<string[]> {
  const of = (table: keyof typeof FILES) =>
    column<string>(db, `SELECT path FROM ${table} WHERE model_id = ? AND ${FILES[table]}`, modelId)
  const ofBatches = (await of('batches')).flatMap((path) =>
    BATCH_FILES.map((ending) => path + ending),
  )
  return [...(await of('exports')), ...ofBatches, ...(await of('imports'))]
}

/** Once the files are gone: what rows of long work tell of them, of cells and of searches is forgotten. */
export async function forgetTraces(tx: Connection, modelId: number, at: Date): Promise<void> {
  const now = at.getTime()
  for (const sql of FORGET) await run(tx, sql, { model: modelId, now, ended: IMPORT_ENDED })
}

const FORGET = [
  `UPDATE exports SET path = NULL, bytes = NULL WHERE model_id = :model AND ${FILES.exports}`,
  `UPDATE exports SET work = json_set(work, '$.choice', json('{"all":true}'))
   WHERE model_id = :model AND work ->> '$.kind' = 'texts'`,
  `UPDATE batches SET files_deleted_at = :now, guess = json_set(guess, '$.preview', json('[]')),
     problems = '[]', state = iif(state = 'ready', 'cancelled', state),
     finished_at = coalesce(finished_at, :now)
   WHERE model_id = :model AND ${FILES.batches}`,
  `UPDATE imports SET state = 'failed', runner = NULL, finished_at = :now, error = :ended
   WHERE model_id = :model AND ${FILES.imports}`,
  `UPDATE imports SET guess = json_remove(json_set(guess, '$.preview', json('[]')), '$.unusual'),
     problems = '[]', found = iif(found IS NULL, NULL, json_set(found, '$.problems', json('[]')))
   WHERE model_id = :model AND finished_at IS NOT NULL`,
  'DELETE FROM left_out_rows WHERE model_id = :model',
  // Whoever waits for one that has just ended still reads how it did.
  'DELETE FROM bulk_writes WHERE model_id = :model AND finished_at < :now - 60000',
  "DELETE FROM analyses WHERE model_id = :model AND state IN ('ready', 'failed')",
]

/** Saved views of a model, with the search that each has in its address. */
export async function viewsOf(
  db: Connection,
  modelId: number,
): Promise<{ id: number; query: string }[]> {
  return all<{ id: number; query: string }>(
    db,
    'SELECT id, query FROM saved_views WHERE model_id = ?',
    modelId,
  )
}

export async function eraseView(tx: Connection, id: number): Promise<void> {
  await run(tx, 'DELETE FROM saved_views WHERE id = ?', id)
}
