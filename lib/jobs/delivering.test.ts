import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { VERIFY_SNIPPET } from '@/components/webhook/verify-snippet'
import type { ModelRow } from '@/db/models/models'
import { type Actor, systemActor } from '@/lib/contracts/actor'
import type { WebhookCreated } from '@/lib/contracts/webhook'
import { createModel } from '@/lib/services/models/create-model'
import { listDeliveries, resendDelivery, testWebhook } from '@/lib/services/webhooks/deliveries'
import { emit } from '@/lib/services/webhooks/emit'
import { createWebhook, editWebhook } from '@/lib/services/webhooks/webhooks'
import { changeByHand } from '@/lib/testing/database/by-hand'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { workOff } from '@/lib/testing/jobs/test-jobs'
import { delivering, outcome } from './delivering'
import { leased } from './leased'

type Got = { event: string; signature: string; body: string }

let db: TemporaryDatabase
let model: ModelRow
let server: Server
let got: Got[]
let statuses: number[]
let webhook: WebhookCreated
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets' })
  got = []
  statuses = []
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const header = (name: string) => String(request.headers[name])
    got.push({ event: header('x-langur-event'), signature: header('x-langur-signature'), body })
    response.writeHead(statuses.shift() ?? 200).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const input = { url, events: ['deployed' as const], may_be_private: true }
  webhook = await createWebhook(db, systemActor, model, input)
})
afterEach(async () => {
  server.close()
  await db.remove()
})

const deliver = () => workOff(db, [leased(delivering)])
const log = async () => (await listDeliveries(db.read, model, webhook.id)).items
const tell = (event: 'deployed' | 'drift') =>
  db.write((tx) => emit(tx, model.id, event, { version: 3 }))

test('what it asked for is sent, once, signed so that the snippet of the page takes it', async () => {
  await tell('deployed')
  await tell('drift')
  await deliver()
  expect(got).toHaveLength(1)
  const [one] = got as [Got]
  expect(one.event).toBe('deployed')
  expect(JSON.parse(one.body)).toMatchObject({
    event: 'deployed',
    model: { id: model.publicId, name: 'Tickets' },
    data: { version: 3 },
  })
  const source = `data:text/javascript,${encodeURIComponent(VERIFY_SNIPPET)}`
  const { isFromLangur } = await import(/* @vite-ignore */ source)
  expect(isFromLangur(one.signature, one.body, webhook.secret)).toBe(true)
  expect(isFromLangur(one.signature, `${one.body} `, webhook.secret)).toBe(false)
  expect(isFromLangur(one.signature, one.body, 'whsec_other')).toBe(false)
  expect(await log()).toMatchObject([{ state: 'finished', status: 200, tries: 1, error: null }])
})

test('a target that fails is asked again later, with the same body, until it takes it', async () => {
  statuses = [500, 503]
  await tell('deployed')
  for (let tries = 1; tries <= 2; tries += 1) {
    await deliver()
    const [one] = await log()
    expect(one).toMatchObject({
      state: 'queued',
      tries,
      error: expect.stringMatching(/answered 50/),
    })
    expect(new Date(one?.due ?? 0).getTime()).toBeGreaterThan(Date.now())
    await deliver()
    expect(got).toHaveLength(tries)
    await changeByHand(db, 'UPDATE webhook_deliveries SET due_at = 0')
  }
  await deliver()
  expect(await log()).toMatchObject([{ state: 'finished', tries: 3, status: 200 }])
  expect(new Set(got.map(({ body }) => body)).size).toBe(1)
})

test('pauses grow, and after a day it is given up', () => {
  const createdAt = new Date(0)
  const failed = { status: 500, error: 'It answered 500.' }
  const pauses: number[] = []
  let at = 0
  for (let tries = 0; ; tries += 1) {
    const end = outcome({ tries, createdAt }, failed, new Date(at))
    if (end.state === 'failed') break
    pauses.push(Number(end.dueAt) - at)
    at = Number(end.dueAt)
  }
  expect(pauses.slice(0, 3)).toEqual([10_000, 30_000, 90_000])
  expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
  expect(at).toBeLessThanOrEqual(86_400_000)
  expect(at).toBeGreaterThan(86_400_000 * 0.8)
})

test('what was sent can be sent again, and a test goes to one that is switched off', async () => {
  await editWebhook(db, model, webhook.id, { on: false })
  await tell('deployed')
  const { id } = await testWebhook(db, model, webhook.id)
  await deliver()
  await resendDelivery(db, model, webhook.id, id)
  await deliver()
  expect(got.map(({ event }) => event)).toEqual(['test', 'test'])
  expect(got[0]?.body).toBe(got[1]?.body)
  await expect(resendDelivery(db, model, webhook.id, 999)).rejects.toThrow('no delivery 999')
})

test('only owners allow the own network, and other addresses in it are refused at once', async () => {
  const editor: Actor = { ...systemActor, role: 'editor' }
  const input = { url: 'http://192.168.0.7/', events: ['drift' as const] }
  await expect(
    createWebhook(db, editor, model, { ...input, may_be_private: true }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  for (const url of [
    input.url,
    'http://[::1]/',
    'ftp://example.org/',
    'here',
    'https://a:b@c.org/',
  ]) {
    await expect(createWebhook(db, editor, model, { ...input, url })).rejects.toMatchObject({
      code: 'REQUEST_PARAMS_ERROR',
      fields: [{ path: 'url', value: url }],
    })
  }
})
