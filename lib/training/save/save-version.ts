import 'server-only'
import type { Database } from '@/db/connection/database'
import { Interrupted } from '@/db/leases/interrupted'
import { runLease } from '@/db/training/runs'
import { CHUNK_BYTES, type ChunkKind, chunkKinds, insertChunk } from '@/db/versions/version-chunks'
import { findVersionById, type VersionRow } from '@/db/versions/versions'
import {
  deleteVersion,
  insertVersion,
  type NewVersion,
  publishVersion,
  unfinishedVersions,
} from '@/db/versions/write-version'
import { deleteChunks } from '@/lib/services/versions/delete-chunks'
import type { TrainingJob } from '@/lib/training/training-job'

/** Writes a version in short transactions; the last one makes it visible, if the run is still wanted then. */
export async function saveVersion(
  job: TrainingJob,
  version: NewVersion,
  files: Record<ChunkKind, Uint8Array>,
): Promise<VersionRow> {
  const { db, run } = job
  await removeUnfinished(db, run.modelId)
  const { id } = await db.write((tx) => insertVersion(tx, version, new Date()))
  await writeFile(job, id, 'model', files.model)
  await writeFile(job, id, 'answers', files.answers)
  await publish(job, id, version.warnings)
  const saved = await findVersionById(db.read, id)
  if (!saved || saved.isBrought) throw new Interrupted('lost')
  return saved
}

/** What is left of trainings that ended before their version was ready. */
export async function removeUnfinished(db: Database, modelId: number): Promise<void> {
  for (const id of await unfinishedVersions(db.read, modelId)) {
    for (const kind of chunkKinds) await deleteChunks(db, id, kind)
    await db.write((tx) => deleteVersion(tx, id))
  }
}

async function writeFile(
  { db, signal }: TrainingJob,
  versionId: number,
  kind: ChunkKind,
  file: Uint8Array,
): Promise<void> {
  for (let start = 0, position = 0; start < file.length; start += CHUNK_BYTES, position++) {
    signal.throwIfAborted()
    const bytes = file.subarray(start, start + CHUNK_BYTES)
    await db.write((tx) => insertChunk(tx, versionId, kind, { position, bytes }))
  }
}

async function publish(job: TrainingJob, versionId: number, warnings: string[]): Promise<void> {
  const { db, run, runner } = job
  const at = new Date()
  const durationMs = at.getTime() - (run.startedAt ?? at).getTime()
  await db.write(async (tx) => {
    await runLease.keep(tx, run.id, runner, { warnings })
    await publishVersion(tx, versionId, durationMs, at)
  })
}
