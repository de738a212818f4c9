import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Model } from '@/lib/contracts/model'
import { apiOf } from '@/lib/testing/api/train'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { until } from '@/lib/testing/until'

/** A deploy that waits for a training, in the real server. */
let server: RunningServer
let id: string
let stopped: Promise<number | null> | undefined
beforeEach(async () => {
  server = await startServer()
  stopped = undefined
  const settings = { algorithm: 'nb', ngram_range: [1, 1], train_automatically: false }
  const input = { name: 'Tickets', ...settings }
  id = (await apiOf(server)<Model>('POST', 'classifiers/', input)).id
  await apiOf(server)('POST', `classifiers/${id}/data/`, { data: manyTexts(4_000, 6) })
})
afterEach(async () => {
  await stop()
})
/** Once. */
const stop = () => {
  stopped ??= server.stop()
  return stopped
}

const model = () => apiOf(server)<Model>('GET', `classifiers/${id}/`)

/** Asks for a training and a deploy; goes on once the former is under way. */
async function deployWhileTraining(signal?: AbortSignal): Promise<{ deployed: Promise<Response> }> {
  await apiOf(server)('POST', `classifiers/${id}/train/`)
  const headers = { Authorization: `Token ${server.token}` }
  const address = `${server.url}/api/v3/classifiers/${id}/deploy/`
  const deployed = fetch(address, { method: 'POST', headers, ...(signal && { signal }) })
  // It may fail before anybody awaits it.
  deployed.catch(() => {})
  await until(async () => ((await model()).langur.run?.state === 'running' ? true : null))
  return { deployed }
}

test('a deploy whose caller hangs up while it waits deploys nothing', async () => {
  const caller = new AbortController()
  const { deployed } = await deployWhileTraining(caller.signal)
  caller.abort()
  await expect(deployed).rejects.toThrow()
  await until(async () => ((await model()).langur.run === null ? true : null))
  const { langur } = await model()
  expect([langur.sandbox?.number, langur.production]).toEqual([1, null])
})

test('a server that stops does not wait for a deploy that waits, and says so to its caller', async () => {
  const { deployed } = await deployWhileTraining()
  void stop()
  const answer = await deployed
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({
    error_code: 'NOT_READY',
    detail: 'Langur is stopping. Ask again when it is back.',
  })
  expect(await stop()).toBe(0)
})
