import { expect, test } from 'vitest'
import { countsInMemory, createLimitCounter, type Holder } from './limit-counter'

const NONE = { requests_per_minute: null, texts_per_month: null, requests_at_once: null }
const holder = (limits: Partial<Holder['limits']>, textsBefore = 0): Holder => ({
  key: 'token 1',
  name: 'the token “Shop”',
  limits: { ...NONE, ...limits },
  textsBefore,
})
const asked = (one: Holder, process = 'serve') => ({ process, holders: [one] })

test('requests a minute: as many at once after a pause, then one as soon as it has filled up', async () => {
  let now = 0
  const { enter } = createLimitCounter(countsInMemory(() => now))
  const limited = asked(holder({ requests_per_minute: 3 }))
  for (let request = 0; request < 3; request += 1) {
    expect((await enter(limited)).refused).toBeNull()
  }
  expect((await enter(limited)).refused).toMatchObject({ seconds: 20, most: 3 })
  now = 19_999
  expect((await enter(limited)).refused).toMatchObject({ seconds: 1 })
  now = 20_000
  expect((await enter(limited)).refused).toBeNull()
  expect((await enter(limited)).refused).toMatchObject({ limit: 'requests_per_minute' })
})

test('requests at once: those of all processes count, and those of one that is gone do not', async () => {
  const { enter, leave, forget } = createLimitCounter()
  const one = holder({ requests_at_once: 2 })
  await enter(asked(one, 'serve-1'))
  await enter(asked(one, 'serve-2'))
  expect((await enter(asked(one, 'serve-2'))).refused).toMatchObject({ limit: 'requests_at_once' })
  await leave(asked(one, 'serve-2'))
  expect((await enter(asked(one, 'serve-1'))).refused).toBeNull()
  await forget('serve-1')
  expect((await enter(asked(one, 'serve-2'))).refused).toBeNull()
})

test('a request that is refused uses up nothing', async () => {
  const { enter } = createLimitCounter(countsInMemory(() => 0))
  const both = {
    process: 'serve',
    holders: [holder({ requests_at_once: 1, requests_per_minute: 2 })],
  }
  await enter(both)
  for (let request = 0; request < 5; request += 1) {
    expect((await enter(both)).refused).toMatchObject({ limit: 'requests_at_once' })
  }
})

test('texts a month: what the database knows counts, a request beyond is refused whole, and a month begins anew', async () => {
  let now = Date.UTC(2026, 0, 31, 23)
  const { take } = createLimitCounter(countsInMemory(() => now))
  const limited = asked(holder({ texts_per_month: 10 }, 4))
  expect(await take({ ...limited, texts: 5 })).toEqual({
    refused: null,
    quota: { limit: 10, remaining: 1 },
  })
  expect(await take({ ...limited, texts: 2 })).toMatchObject({
    refused: { limit: 'texts_per_month', most: 10 },
    quota: { remaining: 1 },
  })
  await take({ ...limited, texts: -5 })
  expect(await take({ ...limited, texts: 6 })).toMatchObject({ quota: { remaining: 0 } })
  now = Date.UTC(2026, 1, 1, 1)
  expect(await take({ ...asked(holder({ texts_per_month: 10 })), texts: 1 })).toMatchObject({
    quota: { remaining: 9 },
  })
})
