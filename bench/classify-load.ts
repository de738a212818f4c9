/**
 * Requests per second of the classify route, by the fast path and by Next's route handler, on the same server, in the same
 * run, in alternating rounds. One text per request.
 */

import { apiOf, train as waitForTraining } from '@/lib/testing/api/train'
import { startServer } from '@/lib/testing/processes/start-server'
import { load } from './serving/load'
import { readOptions } from './serving/options'

const ROUNDS = 3
const { seconds, connections } = readOptions()

const server = await startServer()
const { id } = await apiOf(server)<{ id: string }>('POST', 'example/')
await waitForTraining(server, id)
await apiOf(server)('POST', `classifiers/${id}/deploy/`)

const request = {
  url: `${server.url}/api/v3/classifiers/${id}/classify/`,
  headers: { Authorization: `Token ${server.token}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({ data: ['I was charged twice for my order'], production_model: true }),
}
const throughNext = { ...request, headers: { ...request.headers, 'X-Langur-Route': 'next' } }

const fast: number[] = []
const slow: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  fast.push(await load(request, { seconds, connections }))
  slow.push(await load(throughNext, { seconds, connections }))
}
await server.stop()

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const row = (name: string, values: number[]) =>
  `${name}: median ${median(values).toFixed(0)} requests/s (${values.map((value) => value.toFixed(0)).join(', ')})\n`
process.stdout.write(
  row('fast path', fast) +
    row('through Next', slow) +
    `ratio ${(median(fast) / median(slow)).toFixed(1)}\n`,
)
