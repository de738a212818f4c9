import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/connection/database'
import {
  currentHeldOut,
  dropHeldOut,
  eraseSomeHeldOut,
  type HeldOutFileRow,
  heldOutTextsAfter,
} from '@/db/held-out/held-out'
import type { ModelRow } from '@/db/models/models'
import type { HeldOutFile } from '@/lib/contracts/held-out'
import { AppError } from '@/lib/errors'

const TEXTS_PER_WRITE = 500
/** A file that was begun so long ago is not being written any more: its upload was killed. */
const ABANDONED_MS = 60 * 60_000
const TEXTS_PER_TURN = 100

export async function showHeldOut(
  db: Database,
  model: ModelRow,
): Promise<{ file: HeldOutFile | null }> {
  const row = await currentHeldOut(db.read, model.id)
  return { file: row && toHeldOutFile(row) }
}

/** Throws NOT_FOUND where the model has no held-out file. */
export async function requireHeldOut(db: Database, model: ModelRow): Promise<HeldOutFileRow> {
  const row = await currentHeldOut(db.read, model.id)
  if (row) return row
  const detail = 'This model has no held-out file. POST one to classifiers/{id}/held-out/ first.'
  throw new AppError('NOT_FOUND', detail)
}

/** Throws NOT_FOUND where there is none. */
export async function deleteHeldOut(db: Database, model: ModelRow): Promise<void> {
  await requireHeldOut(db, model)
  await db.write((tx) => dropHeldOut(tx, model.id))
  await eraseHeldOut(db, model.id, { keep: null, before: new Date(Date.now() + 1) })
}

/** Erases the texts of files that count no more, some at a time. */
export async function eraseHeldOut(
  db: Database,
  modelId: number,
  { keep, before = new Date(Date.now() - ABANDONED_MS) }: { keep: number | null; before?: Date },
): Promise<void> {
  const some = { keep, before, most: TEXTS_PER_WRITE }
  while (await db.write((tx) => eraseSomeHeldOut(tx, modelId, some))) await setImmediate()
}

/** Texts with the names of their tags, in the order of the file, some at a time. */
export async function* heldOutLines(db: Database, { id }: HeldOutFileRow) {
  for (let after = 0; ; ) {
    const page = await heldOutTextsAfter(db.read, id, { after, limit: TEXTS_PER_TURN })
    const last = page.at(-1)
    if (!last) return
    yield page.map(({ content, tags }) => ({ text: content, tags: tags.map(({ name }) => name) }))
    after = last.id
    await setImmediate()
  }
}

export function toHeldOutFile(row: HeldOutFileRow): HeldOutFile {
  if (row.found === null) throw new Error(`The held-out file ${row.id} is not whole.`)
  return {
    id: row.id,
    file_name: row.fileName,
    by: row.by,
    created: row.createdAt.toISOString(),
    texts: row.texts,
    found: row.found,
  }
}
