import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findArrival, insertArrival } from '@/db/arrivals/arrivals'
import { ensureBackup, newestBackup } from '@/db/backups/backup-jobs'
import { findBatch } from '@/db/batches/batches'
import { findErasure, insertErasure } from '@/db/erasures/erasures'
import { findExport, insertExport } from '@/db/exports/exports'
import { findImport } from '@/db/imports/imports'
import type { LeaseName } from '@/db/leases/all-leases'
import type { LeasedRow } from '@/db/leases/lease'
import { findBulkWrite, insertBulkWrite } from '@/db/models/bulk-writes'
import { findModelById, type ModelRow } from '@/db/models/models'
import { askAnalysis, findAnalysis } from '@/db/questions/analyses'
import { findRun } from '@/db/training/runs'
import { findTuning } from '@/db/training/tunings'
import { insertChunk } from '@/db/versions/version-chunks'
import { insertVersion, publishVersion } from '@/db/versions/versions'
import { findDelivery, insertDelivery } from '@/db/webhooks/deliveries'
import { insertWebhook } from '@/db/webhooks/webhooks'
import { systemActor } from '@/lib/contracts/actor'
import type { BulkWork } from '@/lib/contracts/bulk-write'
import { AppError } from '@/lib/errors'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { receiveBatch } from '@/lib/imports/receive-batch'
import { receiveFile } from '@/lib/imports/receive-file'
import { createModel } from '@/lib/services/models/create-model'
import { deleteModel } from '@/lib/services/models/delete-model'
import { startRun } from '@/lib/services/runs/start-run'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { startTuning } from '@/lib/services/tunings/start-tuning'
import { newVersion, noErasureCounts } from '@/lib/testing/database/new-rows'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { contextOf, workOff } from '@/lib/testing/jobs/test-jobs'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { analysing } from './analysing'
import { arriving } from './arriving'
import { backingUp } from './backing-up'
import { batches } from './batches'
import { bulkWrites } from './bulk-writes'
import { delivering } from './delivering'
import { eraseDeletedModels } from './erase-deleted-models'
import { erasing } from './erasing'
import { exporting } from './exporting'
import { imports } from './imports'
import type { JobKind } from './job-kind'
import { type LeasedJob, type LongWork, leased } from './leased'
import { training } from './training'
import { tuning } from './tuning'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
  await uploadSamples(db, systemActor, model, { data: trainingTexts() })
})
afterEach(() => db.remove())

type Specimen = {
  kind: LongWork<LeasedRow>
  /** Asks for such work as people do; answers its id. */
  ask: () => Promise<number>
  find: (id: number) => Promise<LeasedRow | null>
  /** How far it may be. */
  progress: Record<string, unknown>
  /** It stays when a model is deleted. */
  isOfNoModel?: true
}

const name = () => ({ modelId: model.id, kind: 'curve', key: '1' }) as const
const tried = { tried: 3, dropped: 1, best: null, share: 0.5, seconds_left: 30, outcome: null }
const read = { phase: 'folds', folds: 10, folds_done: 4, share: 0.5, seconds_left: 30 }

const specimens: Record<LeaseName, Specimen> = {
  runs: {
    kind: training,
    ask: async () => (await startRun(db, systemActor, model)).id,
    find: (id) => findRun(db.read, id),
    progress: { progress: read },
  },
  tunings: {
    kind: tuning,
    ask: async () => (await startTuning(db, systemActor, model, 60)).id,
    find: (id) => findTuning(db.read, id),
    progress: { progress: tried },
  },
  imports: {
    kind: imports,
    async ask() {
      const body = Readable.from(['text,tag\nThe invoice is wrong,Billing\n'])
      return (
        await receiveFile({ db, dataFolder: db.folder, inspect: inspectFile }, systemActor, model, {
          fileName: 'tickets.csv',
          body,
        })
      ).id
    },
    find: (id) => findImport(db.read, model.id, id),
    progress: { rowsDone: 7 },
  },
  arrivals: {
    kind: arriving,
    ask() {
      const row = {
        actor: systemActor,
        sourceId: model.id,
        path: null,
        fileName: null,
        name: 'Copy',
      }
      return db.write(async (tx) => (await insertArrival(tx, row, new Date())).id)
    },
    find: (id) => findArrival(db.read, id),
    progress: { done: 3, total: 9 },
    isOfNoModel: true,
  },
  deliveries: {
    kind: delivering,
    async ask() {
      const own = { modelId: model.id, createdAt: new Date(), actor: 'Maya', secret: 's' }
      const target = { url: 'http://127.0.0.1:9/', events: [], mayBePrivate: true }
      return db.write(async (tx) => {
        const { id: webhookId } = await insertWebhook(tx, { ...own, ...target })
        const row = { modelId: model.id, webhookId, event: 'test', body: '{}' } as const
        return (await insertDelivery(tx, row, new Date())).id
      })
    },
    find: (id) => findDelivery(db.read, id),
    progress: { status: 500 },
  },
  exports: {
    kind: exporting,
    async ask() {
      const own = { modelId: model.id, actor: systemActor, fileName: 'tickets.langur.gz' }
      const row = { ...own, work: { kind: 'bundle' } } as const
      return (await db.write((tx) => insertExport(tx, row, new Date()))).id
    },
    find: (id) => findExport(db.read, model.id, id),
    progress: { done: 3, total: 9 },
  },
  erasures: {
    kind: erasing,
    async ask() {
      const own = { modelId: model.id, actor: systemActor, batch: crypto.randomUUID(), backups: [] }
      const row = { ...own, choice: { ids: [1] }, counts: noErasureCounts }
      return (await db.write((tx) => insertErasure(tx, row, new Date()))).id
    },
    find: (id) => findErasure(db.read, model.id, id),
    progress: { done: 3, total: 9 },
  },
  bulkWrites: {
    kind: bulkWrites,
    ask: () => {
      const own = { modelId: model.id, actor: systemActor, path: null, batch: crypto.randomUUID() }
      const work: BulkWork = { kind: 'delete', input: { ids: [1] } }
      return db.write((tx) => insertBulkWrite(tx, { ...own, work }, new Date()))
    },
    find: (id) => findBulkWrite(db.read, id),
    progress: { done: 3, total: 9 },
  },
  batches: {
    kind: batches,
    async ask() {
      await db.write(async (tx) => {
        const { id } = await insertVersion(tx, newVersion(model.id), new Date())
        await insertChunk(tx, id, 'model', { position: 0, bytes: new Uint8Array(8) })
        await publishVersion(tx, id, 1, new Date())
      })
      const asked = { answered_by: 'sandbox', file_name: 'tickets.csv', start: true } as const
      const body = Readable.from(['text\nThe invoice is wrong\n'])
      const receiver = { db, dataFolder: db.folder, inspect: inspectFile }
      return (await receiveBatch(receiver, systemActor, model, { ...asked, body })).id
    },
    find: (id) => findBatch(db.read, model.id, id),
    progress: { rowsDone: 7, bytesWritten: 120 },
  },
  backups: {
    kind: backingUp,
    ask: async () => (await db.write((tx) => ensureBackup(tx, 'Maya', new Date()))).id,
    find: () => newestBackup(db.read),
    progress: { progress: { phase: 'copying', share: 0.5 } },
    isOfNoModel: true,
  },
  analyses: {
    kind: analysing,
    async ask() {
      await db.write((tx) => askAnalysis(tx, name(), new Date()))
      return (await findAnalysis(db.read, name()))?.id ?? 0
    },
    find: () => findAnalysis(db.read, name()),
    progress: { percent: 40 },
  },
}

const aMinuteAgo = () => new Date(Date.now() - 60_000)
const never = new Date(0)

describe.each(Object.entries(specimens))(
  'long work of %s',
  (_name, { kind, ask, find, progress, isOfNoModel = false }) => {
    const { lease } = kind
    const take = (runner: string, now: Date, staleBefore = never) =>
      db.write((tx) => lease.take(tx, runner, { now, staleBefore }))
    const change = (id: number, runner: string) =>
      db.write((tx) => lease.updateHeld(tx, id, runner, { heartbeatAt: new Date() }))
    const doing = (work: LongWork<LeasedRow>['work']): JobKind => leased({ ...kind, work })

    test('is taken by one runner only', async () => {
      const id = await ask()
      expect(await take('one', new Date())).toMatchObject({ id, runner: 'one', attempts: 1 })
      expect(await take('two', new Date())).toBeNull()
      expect(await change(id, 'two')).toBeNull()
      expect(await change(id, 'one')).not.toBeNull()
    })

    test('stays with a runner that is heard of, however long it takes', async () => {
      const id = await ask()
      await take('one', aMinuteAgo())
      await change(id, 'one')
      expect(await take('two', new Date(), new Date(Date.now() - 5_000))).toBeNull()
    })

    test('is taken again when its runner is not heard of, which then changes nothing any more', async () => {
      const id = await ask()
      const first = await take('gone', aMinuteAgo())
      const again = await take('next', new Date(), new Date())
      expect(again).toMatchObject({ id, runner: 'next', attempts: 2, startedAt: first?.startedAt })
      expect(await change(id, 'gone')).toBeNull()
    })

    test('is given up in words when it has ended its runner three times', async () => {
      const id = await ask()
      for (let death = 0; death < 3; death++) await take('gone', aMinuteAgo(), new Date())
      await workOff(db, [leased(kind)])
      const row = await find(id)
      expect(row).toMatchObject({ state: 'failed', runner: null, finishedAt: expect.any(Date) })
      expect(row?.error).toContain(`${kind.subject} was interrupted 3 times`)
    })

    test('fails in words that it says by itself', async () => {
      const id = await ask()
      const refusing = doing(async () => {
        throw new AppError('CONFLICT', 'There is nothing to do.')
      })
      await workOff(db, [refusing])
      expect(await find(id)).toMatchObject({ state: 'failed', error: 'There is nothing to do.' })
    })

    test('fails with an id that is in the log when something is wrong with Langur', async () => {
      const id = await ask()
      const broken = doing(async () => {
        throw new Error('broken')
      })
      await workOff(db, [broken])
      expect((await find(id))?.error).toMatch(
        new RegExp(`^${kind.subject} failed unexpectedly. The log says more under [0-9a-f-]{36}.$`),
      )
    })

    test('goes on where it was when its runner stops in an orderly way, which is no attempt', async () => {
      const id = await ask()
      await stopWithin(doing(untilStopped))
      expect(await find(id)).toMatchObject({ attempts: 0, runner: null, ...progress })
      const next = await take('next', new Date())
      expect(next).toMatchObject({ id, attempts: 1, ...progress })
    })

    test('ends at once when it is cancelled while it waits, and is not taken any more', async () => {
      const id = await ask()
      await db.write((tx) => lease.cancel(tx, id, new Date()))
      expect(await find(id)).toMatchObject({ state: lease.cancelled, finishedAt: expect.any(Date) })
      expect(await take('one', new Date())).toBeNull()
      expect(await db.write((tx) => lease.cancel(tx, id, new Date()))).toBeNull()
    })

    test('ends when it is cancelled while it is worked on, and stays so', async () => {
      const id = await ask()
      const cancelling = doing(async (job) => {
        await db.write((tx) => lease.cancel(tx, id, new Date()))
        return untilStopped(job)
      })
      await workOff(db, [cancelling])
      expect(await find(id)).toMatchObject({ state: lease.cancelled, finishedAt: expect.any(Date) })
      expect(await take('next', new Date(), new Date())).toBeNull()
    })

    test('ends without being begun again when it was cancelled after it had lost its runner', async () => {
      const id = await ask()
      await take('gone', aMinuteAgo())
      await db.write((tx) => lease.cancel(tx, id, new Date()))
      await workOff(db, [doing(() => Promise.reject(new Error('begun again')))])
      expect(await find(id)).toMatchObject({ state: lease.cancelled, error: null })
    })

    test.skipIf(isOfNoModel)('is erased with its model, also when it lost its runner', async () => {
      await ask()
      await take('gone', aMinuteAgo())
      await deleteModel(db, systemActor, model)
      expect(await take('next', new Date(), new Date())).toBeNull()
      await workOff(db, [eraseDeletedModels])
      expect(await findModelById(db.read, model.id)).toBeNull()
    })

    test.skipIf(isOfNoModel)(
      'is not erased with its model before its runner has let go',
      async () => {
        const id = await ask()
        const busy = doing(async (job) => {
          await deleteModel(db, systemActor, model)
          expect(await eraseDeletedModels.take(job)).toBeNull()
          return untilStopped(job)
        })
        await workOff(db, [busy])
        expect(await find(id)).toMatchObject({ state: lease.cancelled })
        await workOff(db, [eraseDeletedModels])
        expect(await findModelById(db.read, model.id)).toBeNull()
      },
    )

    /** Work that gets as far as `progress` and then needs for ever. */
    function untilStopped({ signal, tell }: LeasedJob<LeasedRow>): Promise<null> {
      tell(() => progress)
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      })
    }
  },
)

async function stopWithin(kind: JobKind): Promise<void> {
  const stop = new AbortController()
  const ended = (await kind.take(contextOf(db, '')))?.(stop.signal)
  stop.abort()
  await ended
}
