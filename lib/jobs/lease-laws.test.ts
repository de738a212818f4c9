import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '@/db/connection/open'
import type { LeasedRow } from '@/db/leases/lease'
import { findModelById, type ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import { createModel } from '@/lib/services/models/create-model'
import { deleteModel } from '@/lib/services/models/delete-model'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { specimens } from '@/lib/testing/jobs/lease-specimens'
import { contextOf, workOff } from '@/lib/testing/jobs/test-jobs'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { eraseDeletedModels } from './erase-deleted-models'
import type { JobKind } from './job-kind'
import { type LeasedJob, type LongWork, leased } from './leased'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets', train_automatically: false })
  await uploadSamples(db, systemActor, model, { data: trainingTexts() })
})
afterEach(() => db.remove())

const aMinuteAgo = () => new Date(Date.now() - 60_000)
const never = new Date(0)

describe.each(Object.entries(specimens))(
  'long work of %s',
  (_name, { kind, progress, isOfNoModel = false, ...specimen }) => {
    const ask = () => specimen.ask({ db, model })
    const find = (id: number) => specimen.find({ db, model }, id)
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

    test('is taken by one of two that ask at the same moment, each by connections of its own', async () => {
      const other = await openDatabase(db.address, db.folder)
      onTestFinished(() => other.close())
      const id = await ask()
      const clock = { now: new Date(), staleBefore: never }
      const taken = await Promise.all(
        ['one', 'two', 'three', 'four'].map((runner, index) =>
          [db, other][index % 2]?.write((tx) => lease.take(tx, runner, clock)),
        ),
      )
      expect(taken.filter((row) => row !== null)).toMatchObject([{ id, attempts: 1 }])
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

    test('counts no attempt of a runner that lost it to another one and lives', async () => {
      const id = await ask()
      const losing = doing(async (job) => {
        await take('next', new Date(), new Date(Date.now() + 60_000))
        return untilStopped(job)
      })
      await (await losing.take(contextOf(db, '')))?.(new AbortController().signal)
      expect(await find(id)).toMatchObject({ runner: 'next', attempts: 1, finishedAt: null })
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
