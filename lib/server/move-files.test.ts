import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { insertArrival } from '@/db/arrivals/arrivals'
import { batchLease, findBatch } from '@/db/batches/batches'
import { exportLease } from '@/db/exports/exports'
import { findImport } from '@/db/imports/imports'
import { expectedFiles } from '@/db/imports/uploaded-files'
import { insertBulkWrite } from '@/db/models/bulk-writes'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import type { BulkWork } from '@/lib/contracts/bulk-write'
import { createModel } from '@/lib/services/models/create-model'
import {
  openInFolder,
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { specimens } from '@/lib/testing/jobs/lease-specimens'
import { moveFiles } from './move-files'

let source: TemporaryDatabase
let target: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  source = await openInFolder()
  target = await openTemporaryDatabase()
  model = await createModel(source, systemActor, { name: 'Tickets', train_automatically: false })
})
afterEach(async () => {
  await source.remove()
  await target.remove()
})

/** A file of each kind that may be on its way, none of which is there any more. */
async function loseAll(): Promise<string[]> {
  const at = { db: source, model }
  const own = { modelId: model.id, actor: systemActor }
  const [importId, batchId, exportId] = [
    await specimens.imports.ask(at),
    await specimens.batches.ask(at),
    await specimens.exports.ask(at),
  ]
  const place = (name: string) => join(source.folder, 'files', name)
  await source.write(async (tx) => {
    const clock = { now: new Date(), staleBefore: new Date(0) }
    await batchLease.take(tx, 'one', clock)
    await batchLease.updateHeld(tx, batchId, 'one', { bytesWritten: 9 })
    await exportLease.take(tx, 'one', clock)
    await exportLease.updateHeld(tx, exportId, 'one', { path: place('export-1') })
    const work: BulkWork = { kind: 'delete', input: { ids: [1] } }
    const bulk = { ...own, work, path: place('bulk-1'), batch: crypto.randomUUID() }
    await insertBulkWrite(tx, bulk, new Date())
    const arrival = { sourceId: null, path: place('arrival-1'), fileName: 'a.gz', name: 'Copy' }
    await insertArrival(tx, { ...arrival, actor: systemActor }, new Date())
  })
  const imported = await findImport(source.read, model.id, importId)
  const batch = await findBatch(source.read, model.id, batchId)
  rmSync(place(''), { recursive: true })
  return [imported?.path ?? '', batch?.path ?? '']
}

test('files that are gone are told, each by what it is of', async () => {
  const [imported, batch] = await loseAll()
  const { moved, gone } = await moveFiles(source, target)
  expect(moved).toEqual([])
  const place = (name: string) => join(source.folder, 'files', name)
  expect(new Set(gone)).toEqual(
    new Set([
      { path: imported, what: 'the import “tickets.csv” of the model “Tickets”' },
      { path: batch, what: 'the batch “tickets.csv” of the model “Tickets”' },
      {
        path: `${batch}.out`,
        what: 'the result of the batch “tickets.csv” of the model “Tickets”',
      },
      {
        path: place('export-1'),
        what: 'the export “tickets.langur.gz” of the model “Tickets”',
      },
      { path: place('bulk-1'), what: 'a change of many texts of the model “Tickets”' },
      { path: place('arrival-1'), what: 'the model “Copy” on its way in' },
    ]),
  )
  // The other database is asked the same.
  expect(await expectedFiles(target.read)).toEqual([])
})
