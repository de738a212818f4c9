import { expect, onTestFinished, test } from 'vitest'
import { testServer } from '@/lib/env'
import { openTemporaryDatabase } from '@/lib/testing/database/temporary-database'
import { openHolds } from './open-holds'

test.skipIf(testServer() === undefined)(
  'what one copy has handed out another one does not hand out, in each queue for itself',
  async () => {
    const db = await openTemporaryDatabase()
    const [one, two] = [openHolds(db.address), openHolds(db.address)]
    onTestFinished(async () => {
      await Promise.all([one.close(), two.close()])
      await db.remove()
    })
    const mark = await db.mark()
    expect(await one.queueHolds.take(1, 'Maya', [1, 2])).toEqual(new Set([1, 2]))
    expect(await two.queueHolds.take(1, 'Tom', [2, 3])).toEqual(new Set([3]))
    expect(await two.queueHolds.ofOthers(1, 'Tom')).toEqual(new Set([1, 2]))
    expect(await two.queueHolds.ofOthers(2, 'Tom')).toEqual(new Set())
    expect(await two.secondHolds.ofOthers(1, 'Tom')).toEqual(new Set())

    const ids = Array.from({ length: 40 }, (_, index) => 100 + index)
    const taken = await Promise.all(
      ['Maya', 'Tom', 'Ann', 'Lee'].map((name, index) =>
        (index % 2 === 0 ? one : two).queueHolds.take(1, name, ids),
      ),
    )
    expect(taken.flatMap((some) => [...some])).toHaveLength(ids.length)

    await one.queueHolds.free(1, 'Maya')
    expect(await two.queueHolds.take(1, 'Tom', [1, 2])).toEqual(new Set([1, 2]))
    // Nobody forgets what is remembered until somebody commits.
    expect(await db.mark()).toBe(mark)
  },
)
