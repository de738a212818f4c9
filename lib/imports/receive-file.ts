import 'server-only'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import type { Database } from '@/db/connection/database'
import { insertImport } from '@/db/imports/imports'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { ImportPurpose } from '@/lib/contracts/choices'
import type { Import } from '@/lib/contracts/import'
import { FILE_BYTES, HELD_OUT_BYTES } from '@/lib/contracts/limits'
import { deleteFile, moveIn } from '@/lib/services/files/kept-files'
import { toImport } from '@/lib/services/imports/to-import'
import { requireStillThere } from '@/lib/services/models/require-model'
import { mappingFor } from './mapping-for'
import type { InspectFile } from './read/inspect-file'
import { chooseStrategies, type StrategiesSaid } from './strategies'
import { uploadPath, writeUpload } from './write-upload'

type Receiver = { db: Database; dataFolder: string; inspect: InspectFile }

type Upload = { fileName: string; body: Readable; purpose?: ImportPurpose } & StrategiesSaid

/** Streams an uploaded file to disk, looks at its beginning and makes an import of it. A refused file is deleted. */
export async function receiveFile(
  { db, dataFolder, inspect }: Receiver,
  actor: Actor,
  model: ModelRow,
  { purpose = 'data', ...upload }: Upload,
): Promise<Import> {
  const strategies = await chooseStrategies(db.read, { modelId: model.id, purpose }, upload)
  const path = await uploadPath(dataFolder)
  try {
    await writeUpload(path, upload, purpose === 'held_out' ? HELD_OUT_BYTES : FILE_BYTES)
    const guess = await inspect({ path, fileName: upload.fileName })
    const { size } = await stat(path)
    await moveIn(db, path)
    const row = await db.write(async (tx) => {
      await requireStillThere(tx, model)
      return insertImport(tx, {
        modelId: model.id,
        purpose,
        state: 'counting',
        fileName: upload.fileName,
        path,
        bytes: size,
        actor,
        createdAt: new Date(),
        guess,
        options: guess.options,
        mapping: mappingFor(purpose, guess.mapping),
        ...strategies,
        counts: { added: 0, updated: 0, ignored: 0, tags_created: 0 },
      })
    })
    return toImport(row)
  } catch (error) {
    await deleteFile(db, path)
    throw error
  }
}
