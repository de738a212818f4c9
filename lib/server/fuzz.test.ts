import { afterAll, beforeAll, expect, test } from 'vitest'
import { fuzz } from '@/lib/testing/fuzz/fuzz'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'

const SEED = 9

let server: RunningServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.stop())

test('fuzz: 2,000 made-up requests find no fault, only declared answers, and nothing stands still', async () => {
  const { answers, faults } = await fuzz(server, { seed: SEED, requests: 2_000 })
  expect(faults.join('\n')).toBe('')
  // Good requests are among them, and bad ones of several kinds.
  expect(Object.keys(answers)).toEqual(expect.arrayContaining(['200', '401', '403', '404', '422']))
  // Half a minute on two idle cores, which nobody promises.
}, 600_000)
