import { expect, onTestFinished, test } from 'vitest'
import { lockPostgres } from '@/db/postgres/lock'
import { testServer } from '@/lib/env'
import type { Holder } from '@/lib/services/accounts/limit-counter'
import { openTemporaryDatabase } from '@/lib/testing/database/temporary-database'
import { until } from '@/lib/testing/until'
import { countLimits } from './count-limits'

const NONE = { requests_per_minute: null, texts_per_month: null, requests_at_once: null }
const asked = (limits: Partial<Holder['limits']>) => ({
  process: 'serve',
  holders: [{ key: 'token 1', name: 'Shop', limits: { ...NONE, ...limits }, textsBefore: 0 }],
})

test.skipIf(testServer() === undefined)(
  'two copies count as one, and what a copy was answering that is gone is forgotten',
  async () => {
    const db = await openTemporaryDatabase()
    onTestFinished(() => db.remove())
    const unlock = [
      await lockPostgres(db.address, 'one', () => {}),
      await lockPostgres(db.address, 'two', () => {}),
    ]
    const [one, two] = [countLimits(db.address, 'one'), countLimits(db.address, 'two')]
    const mark = await db.mark()
    const fast = asked({ requests_per_minute: 40 })
    const told = await Promise.all(
      Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? one : two).enter(fast)),
    )
    const entered = told.filter(({ refused }) => refused === null).length
    // It fills by two in three seconds.
    expect(entered).toBeGreaterThanOrEqual(40)
    expect(entered).toBeLessThan(50)

    const texts = asked({ texts_per_month: 100 })
    await one.take({ ...texts, texts: 60 })
    expect((await two.take({ ...texts, texts: 60 })).refused).toMatchObject({ most: 100 })
    expect(await two.take({ ...texts, texts: 40 })).toMatchObject({ quota: { remaining: 0 } })

    const busy = asked({ requests_at_once: 1 })
    expect((await one.enter(busy)).refused).toBeNull()
    expect((await two.enter(busy)).refused).toMatchObject({ limit: 'requests_at_once' })
    await one.leave(busy)
    expect((await two.enter(busy)).refused).toBeNull()
    await two.forget('serve')
    expect((await one.enter(busy)).refused).toBeNull()
    await unlock[0]?.()
    await until(async () => ((await two.enter(busy)).refused ? null : true))
    // Nobody forgets what is remembered until somebody commits.
    expect(await db.mark()).toBe(mark)
    await unlock[1]?.()
    await Promise.all([one.close(), two.close()])
  },
)
