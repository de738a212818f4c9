import 'server-only'
import { open } from 'node:fs/promises'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import {
  abandonedBringings,
  insertBringing,
  publishBrought,
  versionsOfModelFile,
} from '@/db/versions/brought-versions'
import { CHUNK_BYTES, insertChunk } from '@/db/versions/version-chunks'
import { deleteVersion } from '@/db/versions/write-version'
import { at } from '@/lib/at'
import type { Actor } from '@/lib/contracts/actor'
import type { BroughtVersion } from '@/lib/contracts/brought-version'
import type { Settings } from '@/lib/contracts/settings'
import { minimumBy } from '@/lib/engine/settings'
import { AppError, invalidField } from '@/lib/errors'
import { plural } from '@/lib/format/plural'
import { requireStill } from '@/lib/services/accounts/require-still'
import { actorName } from '@/lib/services/actor-name'
import { changeData } from '@/lib/services/changes/change-data'
import { requireStillThere } from '@/lib/services/models/require-model'
import { createTagResolver } from '@/lib/services/samples/resolve-tags'
import type { ModuleRead } from '@/lib/services/takeaway/read-module'
import { deleteChunks } from '@/lib/services/versions/delete-chunks'
import { icuNote } from '@/lib/takeaway/check'
import { requireBrought } from './list-brought-versions'

export type Sent = {
  fileName: string
  /** What was read of the module, and where its model file lies. */
  read: ModuleRead
  modelPath: string
}

/** A writing that takes longer was ended by a kill. */
const ABANDONED_MS = 60 * 60_000

/**
 * Makes a version of what a module carries. Its tags get the ids of the model's tags of the same names; those that are
 * missing are made, in the transaction in which the version appears.
 */
export async function bringVersion(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { fileName, read, modelPath }: Sent,
): Promise<BroughtVersion> {
  await removeAbandoned(db, model.id)
  const { id, number } = await db.write(async (tx) => {
    await requireStillThere(tx, model)
    await requireStill(tx, actor, model.publicId, 'editor')
    await requireNew(tx, model, read)
    return insertBringing(tx, rowOf(actor, model, read), new Date())
  })
  try {
    await writeModel(db, id, modelPath)
    await publish(db, actor, model, { id, number, fileName, read })
  } catch (error) {
    await remove(db, id)
    throw error
  }
  return requireBrought(db, model, number)
}

function rowOf(actor: Actor, model: ModelRow, read: ModuleRead) {
  const warning = icuNote(read.icu, process.versions.icu)
  return {
    modelId: model.id,
    revision: model.revision,
    settings: read.settings,
    tags: [],
    multi: read.multi,
    dataHash: read.dataHash,
    modelHash: read.modelHash,
    modelBytes: read.modelBytes,
    engineVersion: read.from.engine,
    askedBy: actorName(actor),
    warnings: warning === null ? [] : [warning],
  }
}

/** The same model file with other minimums is another version: it gives other answers. */
async function requireNew(tx: Connection, model: ModelRow, read: ModuleRead) {
  const versions = await versionsOfModelFile(tx, model.id, read.modelHash)
  const known = versions.find(({ tags, settings }) => {
    const minimumOf = minimumBy(settings)
    const { minimum_confidence: common } = read.settings
    return tags.every(({ id }, place) => minimumOf(id) === (read.minimums[place] ?? common))
  })
  if (!known) return
  const detail = `This model has it already: version ${known.number} has the same model file and the same minimum confidence.`
  throw new AppError('CONFLICT', detail)
}

async function writeModel(db: Database, versionId: number, path: string): Promise<void> {
  const file = await open(path)
  try {
    for (let position = 0; ; position++) {
      const buffer = Buffer.alloc(CHUNK_BYTES)
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES)
      if (bytesRead === 0) return
      const bytes = buffer.subarray(0, bytesRead)
      await db.writePart((tx) => insertChunk(tx, versionId, 'model', { position, bytes }))
    }
  } finally {
    await file.close()
  }
}

type Publishing = { id: number; number: number; fileName: string; read: ModuleRead }

async function publish(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { id, number, fileName, read }: Publishing,
): Promise<void> {
  const about = { modelId: model.id, actor, kind: 'bring' }
  await changeData(db, about, async (tx, revision) => {
    await requireStillThere(tx, model)
    const resolver = createTagResolver(tx, model.id, revision)
    const ids = await resolver.resolve(read.tags)
    const tags = read.tags.map((name, place) => ({ id: at(ids, place), name }))
    refuseSame(tags)
    const tagsCreated = resolver.created()
    await publishBrought(tx, id, {
      modelId: model.id,
      tags,
      settings: settingsHere(read, ids),
      revision: tagsCreated > 0 ? revision : model.revision,
      fileName,
      moduleHash: read.moduleHash,
      fromModel: read.from.model,
      fromNumber: read.from.version,
      tagsCreated,
    })
    const summary = `Brought version ${number} from “${read.from.model}”, and made ${plural('tag', tagsCreated)} for it.`
    return { count: tagsCreated, summary, result: null }
  })
}

/** Its settings with the minimums of its tags under the ids of here. */
function settingsHere({ settings, minimums }: ModuleRead, ids: readonly number[]): Settings {
  const own = minimums.flatMap((minimum, place) =>
    minimum === null ? [] : [{ tag_id: at(ids, place), minimum }],
  )
  return { ...settings, minimum_confidence_by_tag: own }
}

/** Names that differ in a way that does not count here would be one tag. */
function refuseSame(tags: readonly { id: number; name: string }[]): void {
  const names = new Map<number, string>()
  for (const { id, name } of tags) {
    const other = names.get(id)
    if (other !== undefined) {
      const message = `file has the tags “${other}” and “${name}”, which are one and the same in this model.`
      throw invalidField('file', message, name)
    }
    names.set(id, name)
  }
}

async function removeAbandoned(db: Database, modelId: number): Promise<void> {
  const before = new Date(Date.now() - ABANDONED_MS)
  for (const id of await abandonedBringings(db.read, modelId, before)) await remove(db, id)
}

async function remove(db: Database, versionId: number): Promise<void> {
  await deleteChunks(db, versionId, 'model')
  await db.write((tx) => deleteVersion(tx, versionId))
}
