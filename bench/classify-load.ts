/**
 * Requests per second of the classify route, by the fast path and by Next's route handler, on the same server, in the same
 * run, in alternating rounds. One text per request.
 */

import { startServer } from '@/lib/testing/processes/start-server'
import { median } from './report/statistics'
import { exampleInProduction } from './serving/example-in-production'
import { load } from './serving/load'
import { readOptions } from './serving/options'

const ROUNDS = 3
const { seconds, connections } = readOptions()

const server = await startServer()
const request = await exampleInProduction(server)
const throughNext = { ...request, headers: { ...request.headers, 'X-Langur-Route': 'next' } }

const fast: number[] = []
const slow: number[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  fast.push((await load(request, { seconds, connections })).perSecond)
  slow.push((await load(throughNext, { seconds, connections })).perSecond)
}
await server.stop()

const row = (name: string, values: number[]) =>
  `${name}: median ${median(values).toFixed(0)} requests/s (${values.map((value) => value.toFixed(0)).join(', ')})\n`
process.stdout.write(
  row('fast path', fast) +
    row('through Next', slow) +
    `ratio ${(median(fast) / median(slow)).toFixed(1)}\n`,
)
