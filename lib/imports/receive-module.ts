import 'server-only'
import { rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { BroughtVersion } from '@/lib/contracts/brought-version'
import { MODULE_BYTES } from '@/lib/contracts/limits'
import { bringVersion } from '@/lib/services/brought-versions/bring-version'
import type { ModuleRead, ModuleTask } from '@/lib/services/takeaway/read-module'
import { uploadPath, writeUpload } from './write-upload'

type Receiver = {
  db: Database
  dataFolder: string
  readModule: (task: ModuleTask) => Promise<ModuleRead>
}

/** Streams a module to disk, has it looked at and makes a version of it. A refused one changes nothing. */
export async function receiveModule(
  { db, dataFolder, readModule }: Receiver,
  actor: Actor,
  model: ModelRow,
  { fileName, body }: { fileName: string; body: Readable },
): Promise<BroughtVersion> {
  const path = await uploadPath(dataFolder)
  const modelPath = `${path}-model`
  try {
    await writeUpload(path, { fileName, body }, MODULE_BYTES)
    const read = await readModule({ path, modelPath })
    return await bringVersion(db, actor, model, { fileName, read, modelPath })
  } finally {
    await rm(path, { force: true })
    await rm(modelPath, { force: true })
  }
}
