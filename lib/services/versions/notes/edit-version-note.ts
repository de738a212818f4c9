import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { hasChunks } from '@/db/versions/version-chunks'
import { findVersionNote, writeVersionNote } from '@/db/versions/version-notes'
import type { VersionRow } from '@/db/versions/versions'
import { pruned } from '@/lib/answering/pruned'
import type { Actor } from '@/lib/contracts/actor'
import type { VersionNote, VersionNoteEdit } from '@/lib/contracts/version-note'
import { requireVersion } from '@/lib/services/versions/require-version'
import { toVersionNote } from './to-version-note'

const NOTHING = { name: '', note: '', pinned: false }

/** Names a version, writes on it, or pins it, so that its files are kept for ever. What is not given stays. */
export async function editVersionNote(
  db: Database,
  actor: Actor,
  model: ModelRow,
  number: number,
  edit: VersionNoteEdit,
): Promise<VersionNote> {
  const version = await requireVersion(db, model, number)
  const row = await db.write(async (tx) => {
    const known = await findVersionNote(tx, model.id, version.id)
    const { name, note, pinned } = known ?? NOTHING
    if (edit.pinned && !pinned) await refusePruned(tx, version)
    const written = {
      versionId: version.id,
      modelId: model.id,
      name: edit.name ?? name,
      note: edit.note ?? note,
      pinned: edit.pinned ?? pinned,
      updatedAt: new Date(),
      actor: actor.name,
    }
    await writeVersionNote(tx, written)
    return written
  })
  return toVersionNote({ ...row, number })
}

/** There is nothing left to keep. */
async function refusePruned(tx: Connection, version: VersionRow): Promise<void> {
  if (!(await hasChunks(tx, version.id, 'model'))) throw pruned(version)
}
