import 'server-only'
import { stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { insertBatch } from '@/db/batches/batches'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { Batch, BatchUpload } from '@/lib/contracts/batch'
import type { BatchColumn } from '@/lib/contracts/choices'
import { FILE_BYTES } from '@/lib/contracts/limits'
import { requireStill } from '@/lib/services/accounts/require-still'
import { checkAsked } from '@/lib/services/batches/check-asked'
import { startBatch } from '@/lib/services/batches/start-batch'
import { toBatch } from '@/lib/services/batches/to-batch'
import { versionAsked } from '@/lib/services/batches/version-asked'
import { deleteFile, moveIn } from '@/lib/services/files/kept-files'
import { requireStillThere } from '@/lib/services/models/require-model'
import { columnNamed } from './read/column-named'
import type { InspectFile } from './read/inspect-file'
import { uploadPath, writeUpload } from './write-upload'

type Receiver = { db: Database; dataFolder: string; inspect: InspectFile }

const COLUMNS: BatchColumn[] = ['tag', 'confidence', 'version']
const NO_COUNTS = { texts: 0, empty: 0, unreadable: 0, left_empty: 0, unsure: 0, tags: [] }

/**
 * Streams a file to disk, looks at its beginning and makes a batch of it, started unless that was not wanted. A refused file
 * is deleted, and so is that of somebody who may not send it any more once all of it is here.
 */
export async function receiveBatch(
  { db, dataFolder, inspect }: Receiver,
  actor: Actor,
  model: ModelRow,
  upload: BatchUpload & { body: Readable },
): Promise<Batch> {
  const { file_name: fileName, body, start } = upload
  const asked = checkAsked(upload)
  // What cannot be answered is refused before anybody waits for a file to arrive.
  if (start) await versionAsked(db, model, asked)
  const path = await uploadPath(dataFolder, 'batch')
  try {
    await writeUpload(path, { fileName, body }, FILE_BYTES)
    const guess = await inspect({ path, fileName })
    const textColumn = columnNamed(guess, 'text_column', upload.text_column) ?? guess.mapping.text
    const { size } = await stat(path)
    await moveIn(db, path)
    const row = await db.write(async (tx) => {
      await requireStillThere(tx, model)
      await requireStill(tx, actor, model.publicId, 'editor')
      return insertBatch(tx, {
        modelId: model.id,
        state: 'ready',
        fileName,
        path,
        bytes: size,
        actor,
        createdAt: new Date(),
        guess,
        options: guess.options,
        textColumn,
        asked,
        columns: upload.columns ?? COLUMNS,
        emptyBelow: upload.empty_below ?? null,
        counts: NO_COUNTS,
      })
    })
    return start ? await startBatch(db, actor, model, row.id) : toBatch(row)
  } catch (error) {
    await deleteFile(db, path)
    throw error
  }
}
