import MonkeyLearn from 'monkeylearn'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Model } from '@/lib/contracts/model'
import type { RequestLimitsEdit } from '@/lib/contracts/request-limits'
import type { Token, TokenCreated } from '@/lib/contracts/token'
import type { TokenUsage } from '@/lib/contracts/token-usage'
import { apiOf, train } from '@/lib/testing/api/train'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { trainingTexts } from '@/lib/testing/texts/training-texts'
import { until } from '@/lib/testing/until'

/** MonkeyLearn's official client, unmodified, with limited tokens, against two processes that serve. */
let server: RunningServer
let id: string
beforeAll(async () => {
  server = await startServer({ env: { LANGUR_SERVE_PROCESSES: '2' } })
  const call = apiOf(server)
  id = (await call<Model>('POST', 'classifiers/', { name: 'Tickets' })).id
  await call('POST', `classifiers/${id}/data/`, { data: trainingTexts() })
  await train(server, id)
})
afterAll(() => server.stop())

async function limited(name: string, limits: RequestLimitsEdit) {
  const call = apiOf(server)
  const { id: tokenId, token } = await call<TokenCreated>('POST', 'tokens/', { name })
  await call('PATCH', `tokens/${tokenId}/limits/`, limits)
  const base_url = `${server.url}/api/v3/`
  const plain = new MonkeyLearn(token, { base_url, retry_if_throttled: false })
  return { tokenId, token, client: new MonkeyLearn(token, { base_url }), plain }
}

test('a client that is too fast waits as long as it is told, and is answered then', async () => {
  // After the first 60 there is another one each second.
  const { client, plain } = await limited('Hasty', { requests_per_minute: 60 })
  const ask = () => plain.classifiers.classify(id, ['invoice'])
  const answers = await Promise.allSettled(Array.from({ length: 80 }, ask))
  const refused = answers.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(refused.length).toBeGreaterThan(10)
  expect(refused[0]).toMatchObject({
    error_code: 'PLAN_RATE_LIMIT',
    message: expect.stringMatching(/60 times a minute.*again in \d+ seconds/),
    response: { raw_responses: [{ status: 429 }] },
  })
  expect((await client.classifiers.classify(id, ['invoice'])).body).toHaveLength(1)
})

test('a client that asks too much at once waits, and is answered then', async () => {
  const { client } = await limited('Busy', { requests_at_once: 1 })
  const texts = Array.from({ length: 200 }, (_, index) => `invoice ${index} was paid twice`)
  const both = await Promise.all([0, 1].map(() => client.classifiers.classify(id, texts)))
  expect(both.map(({ body }) => body)).toEqual([expect.any(Array), expect.any(Array)])
})

test('texts of a month: the headers tell what is left, and beyond it nothing is classified', async () => {
  const { client, token, tokenId } = await limited('Small', { texts_per_month: 3 })
  const first = await client.classifiers.classify(id, ['invoice', ' '])
  expect(first).toMatchObject({
    request_queries_used: 1,
    plan_queries_remaining: 2,
    plan_queries_allowed: 3,
  })
  await expect(client.classifiers.classify(id, ['a', 'b', 'c'])).rejects.toMatchObject({
    error_code: 'PLAN_QUERY_LIMIT',
    response: { raw_responses: [{ status: 429 }] },
  })
  await expect(client.classifiers.classify('cl_00000000', ['a'])).rejects.toMatchObject({
    error_code: 'MODEL_NOT_FOUND',
  })
  const list = await fetch(`${server.url}/api/v3/classifiers/`, {
    headers: { Authorization: `Token ${token}` },
  })
  expect(list.headers.get('X-Query-Limit-Limit')).toBe('3')
  expect(list.headers.get('X-Query-Limit-Remaining')).toBe('2')
  const call = apiOf(server)
  const used = await until(async () => {
    const usage = await call<TokenUsage>('GET', `token-usage/?token=${tokenId}&model=${id}`)
    return usage.tokens[0]?.requests === 2 ? usage : null
  })
  expect(used.tokens).toMatchObject([{ token_name: 'Small', texts: 1, requests: 2, errors: 1 }])
  expect(used.days).toMatchObject([{ texts: 1, model: id, model_name: 'Tickets' }])
})

test('the limits of the server hold for all tokens together', async () => {
  const call = apiOf(server)
  const [one, other] = [await limited('One', {}), await limited('Other', {})]
  await call('PATCH', 'limits/', { texts_per_month: 1 })
  // That of others may have used it up already.
  await one.plain.classifiers.classify(id, ['invoice']).catch(() => undefined)
  await expect(other.plain.classifiers.classify(id, ['invoice'])).rejects.toMatchObject({
    error_code: 'PLAN_QUERY_LIMIT',
    message: expect.stringContaining('1 texts a month of this server; 0 are left'),
  })
  await call('PATCH', 'limits/', { texts_per_month: null })
  expect((await other.plain.classifiers.classify(id, ['invoice'])).body).toHaveLength(1)
})

test('a rotated token: both secrets work for the time that was chosen, and the place it was used from is told', async () => {
  const call = apiOf(server)
  const { tokenId, token, client } = await limited('Rotated', {})
  const rotate = (hours: number) =>
    call<TokenCreated>('POST', `tokens/${tokenId}/rotate/`, { old_ends_in_hours: hours })
  const fresh = await rotate(24)
  expect(fresh.old_secret).toMatchObject({ last4: token.slice(-4) })
  const renewed = new MonkeyLearn(fresh.token, { base_url: `${server.url}/api/v3/` })
  for (const either of [client, renewed]) {
    expect((await either.classifiers.classify(id, ['invoice'])).body).toHaveLength(1)
  }
  await expect(rotate(1)).rejects.toThrow('works until')
  const last = await rotate(0)
  for (const ended of [client, renewed]) {
    await expect(ended.classifiers.classify(id, ['invoice'])).rejects.toMatchObject({
      error_code: 'AUTHENTICATION_ERROR',
    })
  }
  expect(last.old_secret).toBeNull()
  const { items } = await call<{ items: Token[] }>('GET', 'tokens/')
  expect(items.find((one) => one.id === tokenId)?.last4).toBe(last.token.slice(-4))
})
