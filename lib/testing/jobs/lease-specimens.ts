import { Readable } from 'node:stream'
import { findArrival, insertArrival } from '@/db/arrivals/arrivals'
import { ensureBackup, newestBackup } from '@/db/backups/backup-jobs'
import { findBatch } from '@/db/batches/batches'
import { findErasure, insertErasure } from '@/db/erasures/erasures'
import { findExport, insertExport } from '@/db/exports/exports'
import { findImport } from '@/db/imports/imports'
import type { LeaseName } from '@/db/leases/all-leases'
import type { LeasedRow } from '@/db/leases/lease'
import { findBulkWrite, insertBulkWrite } from '@/db/models/bulk-writes'
import type { ModelRow } from '@/db/models/models'
import { askAnalysis, findAnalysis } from '@/db/questions/analyses'
import { findRun } from '@/db/training/runs'
import { findTuning } from '@/db/training/tunings'
import { insertChunk } from '@/db/versions/version-chunks'
import { insertVersion, publishVersion } from '@/db/versions/write-version'
import { findDelivery, insertDelivery } from '@/db/webhooks/deliveries'
import { insertWebhook } from '@/db/webhooks/webhooks'
import { systemActor } from '@/lib/contracts/actor'
import type { BulkWork } from '@/lib/contracts/bulk-write'
import { inspectFile } from '@/lib/imports/read/inspect-file'
import { receiveBatch } from '@/lib/imports/receive-batch'
import { receiveFile } from '@/lib/imports/receive-file'
import { analysing } from '@/lib/jobs/analysing'
import { arriving } from '@/lib/jobs/arriving'
import { backingUp } from '@/lib/jobs/backing-up'
import { batches } from '@/lib/jobs/batches'
import { bulkWrites } from '@/lib/jobs/bulk-writes'
import { delivering } from '@/lib/jobs/delivering'
import { erasing } from '@/lib/jobs/erasing'
import { exporting } from '@/lib/jobs/exporting'
import { imports } from '@/lib/jobs/imports'
import type { LongWork } from '@/lib/jobs/leased'
import { training } from '@/lib/jobs/training'
import { tuning } from '@/lib/jobs/tuning'
import { startRun } from '@/lib/services/runs/start-run'
import { startTuning } from '@/lib/services/tunings/start-tuning'
import { newVersion, noErasureCounts } from '@/lib/testing/database/new-rows'
import type { TemporaryDatabase } from '@/lib/testing/database/temporary-database'

type Place = { db: TemporaryDatabase; model: ModelRow }

type Specimen = {
  kind: LongWork<LeasedRow>
  /** Asks for such work as people do; answers its id. */
  ask: (at: Place) => Promise<number>
  find: (at: Place, id: number) => Promise<LeasedRow | null>
  /** How far it may be. */
  progress: Record<string, unknown>
  /** It stays when a model is deleted. */
  isOfNoModel?: true
}

const curve = ({ id }: ModelRow) => ({ modelId: id, kind: 'curve', key: '1' }) as const
const tried = { tried: 3, dropped: 1, best: null, share: 0.5, seconds_left: 30, outcome: null }
const read = { phase: 'folds', folds: 10, folds_done: 4, share: 0.5, seconds_left: 30 }

/** Of every kind of long work how it is asked for and found; the laws of leases run over them. */
export const specimens: Record<LeaseName, Specimen> = {
  runs: {
    kind: training,
    ask: async ({ db, model }) => (await startRun(db, systemActor, model)).id,
    find: ({ db }, id) => findRun(db.read, id),
    progress: { progress: read },
  },
  tunings: {
    kind: tuning,
    ask: async ({ db, model }) => (await startTuning(db, systemActor, model, 60)).id,
    find: ({ db }, id) => findTuning(db.read, id),
    progress: { progress: tried },
  },
  imports: {
    kind: imports,
    async ask({ db, model }) {
      const body = Readable.from(['text,tag\nThe invoice is wrong,Billing\n'])
      return (
        await receiveFile({ db, dataFolder: db.folder, inspect: inspectFile }, systemActor, model, {
          fileName: 'tickets.csv',
          body,
        })
      ).id
    },
    find: ({ db, model }, id) => findImport(db.read, model.id, id),
    progress: { rowsDone: 7 },
  },
  arrivals: {
    kind: arriving,
    ask({ db, model }) {
      const row = {
        actor: systemActor,
        sourceId: model.id,
        path: null,
        fileName: null,
        name: 'Copy',
      }
      return db.write(async (tx) => (await insertArrival(tx, row, new Date())).id)
    },
    find: ({ db }, id) => findArrival(db.read, id),
    progress: { done: 3, total: 9 },
    isOfNoModel: true,
  },
  deliveries: {
    kind: delivering,
    async ask({ db, model }) {
      const own = { modelId: model.id, createdAt: new Date(), actor: 'Maya', secret: 's' }
      const target = { url: 'http://127.0.0.1:9/', events: [], mayBePrivate: true }
      return db.write(async (tx) => {
        const { id: webhookId } = await insertWebhook(tx, { ...own, ...target })
        const row = { modelId: model.id, webhookId, event: 'test', body: '{}' } as const
        return (await insertDelivery(tx, row, new Date())).id
      })
    },
    find: ({ db }, id) => findDelivery(db.read, id),
    progress: { status: 500 },
  },
  exports: {
    kind: exporting,
    async ask({ db, model }) {
      const own = { modelId: model.id, actor: systemActor, fileName: 'tickets.langur.gz' }
      const row = { ...own, work: { kind: 'bundle' } } as const
      return (await db.write((tx) => insertExport(tx, row, new Date()))).id
    },
    find: ({ db, model }, id) => findExport(db.read, model.id, id),
    progress: { done: 3, total: 9 },
  },
  erasures: {
    kind: erasing,
    async ask({ db, model }) {
      const own = { modelId: model.id, actor: systemActor, batch: crypto.randomUUID(), backups: [] }
      const row = { ...own, choice: { ids: [1] }, counts: noErasureCounts }
      return (await db.write((tx) => insertErasure(tx, row, new Date()))).id
    },
    find: ({ db, model }, id) => findErasure(db.read, model.id, id),
    progress: { done: 3, total: 9 },
  },
  bulkWrites: {
    kind: bulkWrites,
    ask: ({ db, model }) => {
      const own = { modelId: model.id, actor: systemActor, path: null, batch: crypto.randomUUID() }
      const work: BulkWork = { kind: 'delete', input: { ids: [1] } }
      return db.write((tx) => insertBulkWrite(tx, { ...own, work }, new Date()))
    },
    find: ({ db }, id) => findBulkWrite(db.read, id),
    progress: { done: 3, total: 9 },
  },
  batches: {
    kind: batches,
    async ask({ db, model }) {
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
    find: ({ db, model }, id) => findBatch(db.read, model.id, id),
    progress: { rowsDone: 7, bytesWritten: 120 },
  },
  backups: {
    kind: backingUp,
    ask: async ({ db }) => (await db.write((tx) => ensureBackup(tx, 'Maya', new Date()))).id,
    find: ({ db }) => newestBackup(db.read),
    progress: { progress: { phase: 'copying', share: 0.5 } },
    isOfNoModel: true,
  },
  analyses: {
    kind: analysing,
    async ask({ db, model }) {
      await db.write((tx) => askAnalysis(tx, curve(model), new Date()))
      return (await findAnalysis(db.read, curve(model)))?.id ?? 0
    },
    find: ({ db, model }) => findAnalysis(db.read, curve(model)),
    progress: { percent: 40 },
  },
}
