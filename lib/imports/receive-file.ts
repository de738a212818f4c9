import 'server-only'
import { randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Database } from '@/db/connection/database'
import { insertImport } from '@/db/imports/imports'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { Import } from '@/lib/contracts/import'
import { binaryBytes } from '@/lib/contracts/limit-words'
import { FILE_BYTES } from '@/lib/contracts/limits'
import { AppError } from '@/lib/errors'
import { stillWriting } from '@/lib/services/files/still-writing'
import { toImport } from '@/lib/services/imports/to-import'
import type { InspectFile } from './read/inspect-file'
import { chooseStrategies, type StrategiesSaid } from './strategies'

type Receiver = { db: Database; dataFolder: string; inspect: InspectFile }

/** Streams an uploaded file to disk, looks at its beginning and makes an import of it. A refused file is deleted. */
export async function receiveFile(
  { db, dataFolder, inspect }: Receiver,
  actor: Actor,
  model: ModelRow,
  upload: { fileName: string; body: Readable } & StrategiesSaid,
): Promise<Import> {
  const strategies = await chooseStrategies(db.read, model.id, upload)
  const folder = join(dataFolder, 'files')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `import-${randomUUID()}`)
  try {
    await stillWriting(path, () =>
      pipeline(upload.body, limited(upload.fileName), createWriteStream(path, { mode: 0o600 })),
    )
    const guess = await inspect({ path, fileName: upload.fileName })
    const { size } = await stat(path)
    const row = await db.write((tx) =>
      insertImport(tx, {
        modelId: model.id,
        state: 'counting',
        fileName: upload.fileName,
        path,
        bytes: size,
        actor,
        createdAt: new Date(),
        guess,
        options: guess.options,
        mapping: guess.mapping,
        ...strategies,
        counts: { added: 0, updated: 0, ignored: 0, tags_created: 0 },
      }),
    )
    return toImport(row)
  } catch (error) {
    await rm(path, { force: true })
    // Of a write that fails Node says what it could not do, but not to which file.
    if (error instanceof Error && 'syscall' in error) Object.assign(error, { path })
    throw error
  }
}

function limited(fileName: string): Transform {
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      const isTooLarge = bytes > FILE_BYTES
      const refusal = new AppError(
        'PAYLOAD_TOO_LARGE',
        `${fileName} is larger than ${binaryBytes(FILE_BYTES)}. Split it.`,
      )
      done(isTooLarge ? refusal : null, chunk)
    },
  })
}
