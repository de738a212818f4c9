import 'server-only'
import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Connection, Database } from '@/db/connection/database'
import {
  deleteSomeFileChunks,
  FILE_CHUNK_BYTES,
  keepFileChunk,
  keptBytes,
  readFileChunk,
} from '@/db/files/file-chunks'
import { isPostgres } from '@/db/postgres/address'
import { AppError } from '@/lib/errors'
import { stillWriting } from './still-writing'
import { writeStream } from './write-stream'

/** Whether files are in the database, because other machines use it, too; else each stays where it was written. */
export function isShared({ address }: Pick<Database, 'address'>): boolean {
  return isPostgres(address)
}

type Range = {
  /** Its name; that of its path where nothing is said. */
  as?: string
  /** Where in the file it begins; what was kept from there on is replaced. */
  from?: number
  to?: number
  /** Comes in the transaction of each piece, which it stops by throwing. */
  along?: (tx: Connection) => Promise<void>
}

/** Keeps a file that is here where every machine reads it, under its name: before any row tells of it. */
export async function keepFile(
  db: Database,
  path: string,
  { as = basename(path), from = 0, to, along }: Range = {},
): Promise<void> {
  if (!isShared(db)) return
  const end = to ?? (await stat(path)).size
  const file = await open(path)
  try {
    for (let start = from; start < end; start += FILE_CHUNK_BYTES) {
      const bytes = Buffer.alloc(Math.min(FILE_CHUNK_BYTES, end - start))
      const { bytesRead } = await file.read(bytes, 0, bytes.length, start)
      if (bytesRead < bytes.length) throw new Error(`${path} became shorter while it was kept.`)
      await db.writePart(async (tx) => {
        await along?.(tx)
        await keepFileChunk(tx, as, { start, bytes })
      })
    }
  } finally {
    await file.close()
  }
}

/** As `keepFile`, for one that nobody reads here any more. */
export async function moveIn(db: Database, path: string): Promise<void> {
  if (!isShared(db)) return
  await keepFile(db, path)
  await rm(path, { force: true })
}

/** The first bytes of a file that is kept; breaks off where it is deleted meanwhile. */
export function readKept(db: Database, path: string, bytes: number): Readable {
  if (bytes === 0) return Readable.from([])
  if (isShared(db)) return Readable.from(chunksOf(db, basename(path), bytes))
  return createReadStream(path, { end: bytes - 1 })
}

/** How many bytes are kept of a file; 0 for one that is not there. */
export async function sizeOf(db: Database, path: string): Promise<number> {
  if (isShared(db)) return keptBytes(db.read, basename(path))
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}

/** Works with a file at a place on this machine: its own, or one for as long as `work` lasts. */
export async function withFile<Result>(
  db: Database,
  path: string,
  work: (here: string) => Promise<Result>,
): Promise<Result> {
  if (!isShared(db)) return work(path)
  const folder = join(db.folder, 'files')
  await mkdir(folder, { recursive: true })
  const here = join(folder, `${basename(path)}.${randomUUID()}`)
  try {
    const bytes = await sizeOf(db, path)
    if (bytes === 0) throw gone()
    await bringHere(db, path, here, bytes)
    return await stillWriting(here, () => work(here))
  } finally {
    await rm(here, { force: true })
  }
}

/** Writes the first bytes of a file that is kept to a place on this machine. */
export async function bringHere(
  db: Database,
  path: string,
  here: string,
  bytes: number,
): Promise<void> {
  await writeStream(here, chunksOf(db, basename(path), bytes), new AbortController().signal)
}

/** Deletes a file wherever it is; one that is not there is deleted already. */
export async function deleteFile(db: Database, path: string): Promise<void> {
  if (!isShared(db)) return rm(path, { force: true })
  // One that did not come as far as being kept.
  await rm(join(db.folder, 'files', basename(path)), { force: true })
  for (let isLeft = true; isLeft; ) {
    isLeft = await db.writePart((tx) => deleteSomeFileChunks(tx, basename(path)))
  }
}

async function* chunksOf(db: Database, name: string, bytes: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes; ) {
    const chunk = await readFileChunk(db.read, name, start)
    if (!chunk) throw gone()
    yield start + chunk.length > bytes ? chunk.subarray(0, bytes - start) : chunk
    start += chunk.length
  }
}

function gone(): AppError {
  return new AppError('CONFLICT', 'The file is not there any more: something deleted it meanwhile.')
}
