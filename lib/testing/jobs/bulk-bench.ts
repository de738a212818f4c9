import { bulkLease, listUnderWay } from '@/db/models/bulk-writes'
import { listChanges } from '@/db/models/changes'
import type { ModelRow } from '@/db/models/models'
import { listTags } from '@/db/models/tags'
import { systemActor } from '@/lib/contracts/actor'
import { bulkWrites } from '@/lib/jobs/bulk-writes'
import { leased } from '@/lib/jobs/leased'
import type { Work } from '@/lib/services/bulk-writes/do-work'
import { write } from '@/lib/services/bulk-writes/write'
import { createModel } from '@/lib/services/models/create-model'
import { listSamples } from '@/lib/services/samples/list-samples'
import { openTemporaryDatabase } from '@/lib/testing/database/temporary-database'
import { until } from '@/lib/testing/until'
import { contextOf, workOff } from './test-jobs'

export type BulkBench = Awaited<ReturnType<typeof openBulkBench>>

/** A database for what is written in parts by a runner, which works when the test says so. */
export async function openBulkBench() {
  const db = await openTemporaryDatabase()

  return {
    db,
    newModel: () => createModel(db, systemActor, { name: 'Tickets', train_automatically: false }),

    /** Its texts, each followed by the names of its tags. */
    async data(model: ModelRow) {
      const names = new Map((await listTags(db.read, model.id)).map(({ id, name }) => [id, name]))
      const { items } = await listSamples(db, model, { order: 'added', limit: 200 })
      return items.map(({ text, tags }) => [text, ...tags.map((id) => names.get(id)).sort()])
    },

    history: async (model: ModelRow) =>
      (await listChanges(db.read, model.id, { before: 1e9, limit: 50 })).items,

    /** Asks for it; answers its row's id, and what it comes to once somebody has worked. */
    async ask<Kind extends Work['kind']>(model: ModelRow, what: Extract<Work, { kind: Kind }>) {
      const outcome = write(db, systemActor, model, what).catch((error: Error) => error)
      const id = await until(async () => (await listUnderWay(db.read, model.id))[0]?.id ?? null)
      return { id, outcome }
    },

    cancel: (id: number) => db.write((tx) => bulkLease.cancel(tx, id, new Date())),

    /** A runner does all that there is to do. */
    work: () => workOff(db, [leased(bulkWrites)]),

    /** A runner that is gone in the middle: its part is written or not, and nobody beats for it any more. */
    async dieAfter(parts: number, what: 'working' | 'taking back' = 'working'): Promise<void> {
      const context = contextOf(db, '')
      let left = parts
      const dying = {
        ...context,
        db: {
          ...db,
          writePart: <Result>(part: Parameters<typeof db.writePart<Result>>[0]) =>
            left-- > 0 ? db.writePart(part) : new Promise<Result>(() => {}),
        },
      }
      const clock = { now: new Date(Date.now() - 60_000), staleBefore: new Date(1) }
      const row = await db.write((tx) => bulkLease.take(tx, context.runner, clock))
      if (!row) throw new Error('There is nothing to take.')
      const signal = new AbortController().signal
      if (what === 'taking back') void bulkWrites.discard?.(dying, row)
      else void bulkWrites.work({ ...dying, row, signal, tell: () => {} })
      await until(async () => (left < 0 ? true : null))
      await db.write((tx) =>
        bulkLease.updateHeld(tx, row.id, context.runner, { heartbeatAt: new Date(0) }),
      )
    },

    close: () => db.remove(),
  }
}
