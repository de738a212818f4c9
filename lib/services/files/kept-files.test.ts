import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { batchLease } from '@/db/batches/batches'
import { openDatabase } from '@/db/connection/open'
import { findExport } from '@/db/exports/exports'
import { findImport } from '@/db/imports/imports'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { testServer } from '@/lib/env'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { receiveBatch } from '@/lib/imports/receive-batch'
import { receiveFile } from '@/lib/imports/receive-file'
import { withBatchFiles } from '@/lib/jobs/batch-files'
import { exporting } from '@/lib/jobs/exporting'
import { imports } from '@/lib/jobs/imports'
import { leased } from '@/lib/jobs/leased'
import { startExport } from '@/lib/services/exports/start-export'
import { startImport } from '@/lib/services/imports/start-import'
import { createModel } from '@/lib/services/models/create-model'
import { changeByHand } from '@/lib/testing/database/by-hand'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { workOff } from '@/lib/testing/jobs/test-jobs'
import { deleteFile, keepFile, moveIn, readKept, sizeOf, withFile } from './kept-files'
import { sweepFiles } from './sweep-files'

/** Two machines over one PostgreSQL. */
describe.skipIf(testServer() === undefined)('files of several machines', () => {
  let here: TemporaryDatabase
  let there: Awaited<ReturnType<typeof openDatabase>>
  let model: ModelRow
  beforeEach(async () => {
    here = await openTemporaryDatabase()
    there = await openDatabase(here.address, mkdtempSync(join(tmpdir(), 'langur-there-')))
    model = await createModel(here, systemActor, { name: 'Tickets', train_automatically: false })
  })
  afterEach(async () => {
    await there.close()
    rmSync(there.folder, { recursive: true })
    await here.remove()
  })

  async function file(bytes: Uint8Array): Promise<string> {
    const folder = join(here.folder, 'files')
    await mkdir(folder, { recursive: true })
    const path = join(folder, `import-${crypto.randomUUID()}`)
    await writeFile(path, bytes)
    return path
  }
  const receiver = () => ({ db: here, dataFolder: here.folder, inspect: inspectFile })
  const onDisk = (db: { folder: string }) => readdirSync(join(db.folder, 'files'))

  test('a file of several pieces is read byte for byte where it was not written, and leaves nothing behind', async () => {
    const bytes = randomBytes(2_500_000)
    const path = await file(bytes)
    await moveIn(here, path)
    expect(existsSync(path)).toBe(false)
    expect(await sizeOf(there, path)).toBe(bytes.length)
    expect((await withFile(there, path, (at) => readFile(at))).equals(bytes)).toBe(true)
    expect(
      (await buffer(readKept(there, path, 2_000_001))).equals(bytes.subarray(0, 2_000_001)),
    ).toBe(true)
    expect([onDisk(here), onDisk(there)]).toEqual([[], []])
    await deleteFile(there, path)
    expect(await sizeOf(here, path)).toBe(0)
    await expect(withFile(here, path, (at) => readFile(at))).rejects.toThrow('not there any more')
  })

  test('what is added behind a part takes the place of all that stood there, and stops where it may not', async () => {
    const path = await file(Buffer.from('one two three'))
    await keepFile(here, path, { to: 4 })
    await keepFile(here, path, { from: 4 })
    expect(await sizeOf(there, path)).toBe(13)
    await writeFile(path, 'one TWO')
    await keepFile(here, path, { from: 4, to: 7 })
    expect(`${await buffer(readKept(there, path, 7))}`).toBe('one TWO')
    expect(await sizeOf(there, path)).toBe(7)
    const lost = async () => {
      throw new Error('lost')
    }
    await expect(keepFile(here, path, { along: lost })).rejects.toThrow('lost')
    expect(`${await buffer(readKept(there, path, 7))}`).toBe('one TWO')
  })

  test('an import is received here and done there, an export is made there and read here', async () => {
    const body = Readable.from(['text,tag\nThe invoice is wrong,Billing\nWhere is it,Shipping\n'])
    const { id } = await receiveFile(receiver(), systemActor, model, { fileName: 'a.csv', body })
    expect(onDisk(here)).toEqual([])
    await workOff(there, [leased(imports)])
    await startImport(here, systemActor, model, id)
    await workOff(there, [leased(imports)])
    const done = await findImport(here.read, model.id, id)
    expect(done).toMatchObject({ state: 'finished', counts: { added: 2 } })
    expect(await sizeOf(here, done?.path ?? '')).toBe(0)

    const choice = { all: true } as const
    const asked = { kind: 'texts' as const, choice, format: 'csv' as const, columns: [] }
    const { id: exportId } = await startExport(here, systemActor, model, asked)
    await workOff(there, [leased(exporting)])
    const { path, bytes } = (await findExport(here.read, model.id, exportId)) ?? {}
    const text = `${await buffer(readKept(here, path ?? '', bytes ?? 0))}`
    expect(text).toContain('The invoice is wrong')
    expect(onDisk(there)).toEqual([])
  })

  test('the result of a batch goes on where another runner was lost, which adds nothing any more', async () => {
    const upload = { file_name: 'a.csv', body: Readable.from(['text\nOne\nTwo\n']), start: false }
    const { id } = await receiveBatch(receiver(), systemActor, model, upload)
    await here.write((tx) => batchLease.update(tx, id, ['ready'], { state: 'queued' }))
    const take = async (runner: string, now: Date) => {
      const row = await here.write((tx) => batchLease.take(tx, runner, { now, staleBefore: now }))
      if (!row) throw new Error('There is no batch to take.')
      return row
    }
    const first = await take('first', new Date(Date.now() - 60_000))
    await withBatchFiles(here, first, 'first', async ({ path }, keep) => {
      await writeFile(`${path}.out`, 'one\nnot told of')
      await keep({ bytesWritten: 4, unsureBytes: 0 })
    })
    const second = { ...(await take('second', new Date(Date.now() + 1_000))), bytesWritten: 4 }
    await withBatchFiles(there, second, 'second', async ({ path }, keep) => {
      expect(await readFile(path, 'utf8')).toBe('text\nOne\nTwo\n')
      expect(await readFile(`${path}.out`, 'utf8')).toBe('one\n')
      await appendFile(`${path}.out`, 'two\n')
      await keep({ bytesWritten: 8, unsureBytes: 0 })
    })
    const late = withBatchFiles(here, first, 'first', async ({ path }, keep) => {
      await writeFile(`${path}.out`, 'ONE\n')
      await keep({ bytesWritten: 4, unsureBytes: 0 })
    })
    await expect(late).rejects.toThrow('lost')
    expect(`${await buffer(readKept(here, `${first.path}.out`, 8))}`).toBe('one\ntwo\n')
    expect([onDisk(here), onDisk(there)]).toEqual([[], []])
  })

  test('what no row needs is swept when it is old, and not while its row may be to come', async () => {
    const path = await file(Buffer.from('text'))
    await moveIn(here, path)
    await sweepFiles(there, new Date())
    expect(await sizeOf(here, path)).toBe(4)
    const hours = Date.now() - 2 * 3_600_000
    await changeByHand(here, 'UPDATE file_chunks SET kept_at = ?', hours)
    await sweepFiles(there, new Date())
    expect(await sizeOf(here, path)).toBe(0)
  })
})
