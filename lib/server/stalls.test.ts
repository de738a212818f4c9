import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { countStalls } from '@/lib/testing/fuzz/stalls'
import { account, type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

let server: RunningServer
let plain: string
let withExpressions: string
beforeAll(async () => {
  server = await startServer()
  plain = await trainedModel({})
  const expressions = Array.from({ length: 50 }, (_, at) => ({ name: `e${at}`, pattern: SLOW }))
  withExpressions = await trainedModel({ regular_expressions: expressions })
  // Of what follows nothing is compiled yet.
  await server.kill()
  server = await startServer({ folder: server.folder })
})
afterAll(() => server.stop())

/** Begins anew behind each of its matches, and reads on to the end every time. */
const SLOW = 'a(.*b)?'

async function trainedModel(settings: object): Promise<string> {
  const call = apiOf(server)
  const input = { name: 'Tickets', train_automatically: false, ...settings }
  const { id } = await call<Model>('POST', 'classifiers/', input)
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await train(server, id)
  return id
}

type Answers = { error: boolean }[]

/** No word of it comes twice. */
function longText(characters: number): string {
  const words = Array.from({ length: characters }, (_, at) => `w${(at * 7_919) % 100_003}x`)
  return words.join(' ').slice(0, characters)
}

/** What is answered, and how often a process stood still meanwhile. */
async function classify(id: string, data: string[], more = {}) {
  const before = await countStalls(server)
  const body = { data, ...more }
  const answers = await apiOf(server)<Answers>('POST', `classifiers/${id}/classify/`, body)
  return {
    answered: answers.filter(({ error }) => !error).length,
    stalls: (await countStalls(server)) - before,
  }
}

test('stalls: the first text that a server answers may be long', async () => {
  expect(await classify(plain, [longText(20_000)])).toEqual({ answered: 1, stalls: 0 })
})

test('stalls: many texts whose words are counted, too', async () => {
  const data = Array.from({ length: 500 }, () => longText(1_000))
  const counted = { count_words: true }
  expect(await classify(plain, data, counted)).toEqual({ answered: 500, stalls: 0 })
})

test('stalls: a text on which expressions take long', async () => {
  const data = ['a'.repeat(1_000), 'a charge', 'a'.repeat(500)]
  expect(await classify(withExpressions, data)).toEqual({ answered: 3, stalls: 0 })
})

test('stalls: of a list of many tags the server draws the first rows', async () => {
  const data = Array.from({ length: 200 }, (_, at) => ({ text: `text ${at}`, tags: [`Tag ${at}`] }))
  await apiOf(server)('POST', `classifiers/${plain}/data/`, { data })
  const login = { method: 'POST', body: JSON.stringify(account) }
  const [line] = (await fetch(`${server.url}/api/v3/session/`, login)).headers.getSetCookie()
  const headers = { cookie: line?.split(';')[0] ?? '' }
  const page = await fetch(`${server.url}/models/${plain}/settings/tags`, { headers })
  expect(page.status).toBe(200)
  expect((await page.text()).match(/<tr/g)?.length).toBeLessThan(50)
})
