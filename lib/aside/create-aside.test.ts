import { afterAll, beforeAll, expect, test } from 'vitest'
import { postgresFault } from '@/db/postgres/fault'
import { defaultSettings } from '@/lib/contracts/default-settings'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { temporaryFile } from '@/lib/testing/files/temporary-file'
import { bundlePrograms } from '@/lib/testing/processes/bundle-programs'
import { type Aside, createAside } from './create-aside'

let db: TemporaryDatabase
let file: string
const made: Aside[] = []
beforeAll(async () => {
  db = await openTemporaryDatabase()
  file = (await bundlePrograms()).asideFile
})
afterAll(async () => {
  await Promise.all(made.map((aside) => aside.close()))
  await db.remove()
})

function aside(limits?: Parameters<typeof createAside>[2]): Aside {
  const own = createAside(file, db.address, limits)
  made.push(own)
  return own
}

const withExpressions = (patterns: string[]) => ({
  settings: {
    ...defaultSettings,
    regular_expressions: patterns.map((pattern, at) => ({ name: `e${at}`, pattern })),
  },
  text: 'a'.repeat(2_000),
  others: Array.from({ length: 500 }, () => 'a'.repeat(400)),
})

test('tasks of several kinds are done, one after the other', async () => {
  const own = aside()
  const texts = Array(30).fill('Meine Rechnung wurde zweimal abgebucht, bitte um Erstattung')
  const [reading, first, second] = await Promise.all([
    own.reading(texts),
    own.features(withExpressions(['a+'])),
    own.features(withExpressions([])),
  ])
  expect(reading).toEqual({ language: 'de', html: null })
  expect([first.expressions.length, second.expressions.length]).toEqual([1, 0])
})

test('a file is looked at, refused in words, or missed with the name of what is not there', async () => {
  const path = await temporaryFile('text,tag\nMy invoice is wrong,Billing\n')
  const own = aside()
  const seen = await own.inspect({ path, fileName: 'tickets.csv' })
  expect(seen.columns.map(({ name }) => name)).toEqual(['text', 'tag'])
  const empty = { path: await temporaryFile(''), fileName: 'nothing.csv' }
  await expect(own.inspect(empty)).rejects.toMatchObject({ code: 'REQUEST_PARAMS_ERROR' })
  const gone = { path: `${path}-gone`, fileName: 'tickets.csv' }
  await expect(own.inspect(gone)).rejects.toMatchObject({ code: 'ENOENT', path: gone.path })
})

test('stalls: what takes too long is ended and refused, and the next is done', async () => {
  const own = aside({ limitMs: 1, most: 50 })
  const slow = withExpressions(Array(50).fill('(a?){50}b'))
  await expect(own.features(slow)).rejects.toMatchObject({
    code: 'REQUEST_PARAMS_ERROR',
    message: expect.stringContaining('take longer than'),
  })
  expect((await aside().features(withExpressions(['a']))).feature_count).toBeGreaterThan(0)
})

test('stalls: expressions that are too large together are refused by size', async () => {
  const all = withExpressions(Array(50).fill('(abcdefgh){40}'))
  await expect(aside().features(all)).rejects.toThrow('too large together')
})

test('who comes when too many wait is told to come again', async () => {
  const own = aside({ limitMs: 60_000, most: 1 })
  const first = own.features(withExpressions([]))
  await expect(own.features(withExpressions([]))).rejects.toMatchObject({
    code: 'CONCURRENCY_RATE_LIMIT',
  })
  await first
})

test('a database that is away is known as that outside of the thread, too', async () => {
  const address = 'postgres://langur@127.0.0.1:9/langur'
  const own = createAside(file, address)
  made.push(own)
  const failed = await own.answer({ versionId: 1, text: 'Hello' }).catch((error) => error)
  expect(postgresFault(failed, address)?.trouble).toBe('away')
})
