import { existsSync } from 'node:fs'
import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findImport } from '@/db/imports/imports'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { receiveFile } from '@/lib/imports/receive-file'
import { cancelImport } from '@/lib/services/imports/cancel-import'
import { createModel } from '@/lib/services/models/create-model'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { sweepFiles } from './sweep-files'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
})
afterEach(() => db.remove())

const NOON = new Date('2026-01-01T12:00:00Z')

async function file(name: string, at: Date): Promise<string> {
  const path = join(db.folder, 'files', name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, 'text\n')
  await utimes(path, at, at)
  return path
}

const left = (paths: string[]) => paths.map((path) => existsSync(path))

test('what no row needs goes, what was written to since stays, and so does all that is no upload', async () => {
  const paths = [
    await file('import-old', new Date('2026-01-01T11:59:00Z')),
    await file('bulk-old', new Date('2026-01-01T11:59:00Z')),
    await file('import-new', new Date('2026-01-01T12:01:00Z')),
    await file('something-else.db', new Date('2026-01-01T11:59:00Z')),
  ]
  await sweepFiles(db, NOON)
  expect(left(paths)).toEqual([false, false, true, true])
})

test('the file of an import stays while somebody may start it, and no longer', async () => {
  const body = Readable.from(['text,tag\none,a\ntwo,b\n'])
  const upload = { fileName: 'tickets.csv', body }
  const { id } = await receiveFile(
    { db, dataFolder: db.folder, inspect: inspectFile },
    systemActor,
    model,
    upload,
  )
  const path = (await findImport(db.read, model.id, id))?.path ?? ''
  const tomorrow = new Date(Date.now() + 86_400_000)
  await sweepFiles(db, tomorrow)
  expect(existsSync(path)).toBe(true)
  await cancelImport(db, model, id)
  // A server that is killed at this moment has not come to delete it.
  await writeFile(path, 'text,tag\n')
  await sweepFiles(db, tomorrow)
  expect(existsSync(path)).toBe(false)
})
