/**
 * Classify beside a bare `node:http` server that parses the same body and answers the same JSON, in alternating rounds on
 * one machine: requests per second, and processor time of the serving thread, which others on the machine change less.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { startServer } from '@/lib/testing/processes/start-server'
import { median } from './report/statistics'
import { exampleInProduction } from './serving/example-in-production'
import { load, type Target } from './serving/load'
import { readOptions } from './serving/options'
import { computedMicroseconds } from './serving/processor-time'

const ROUNDS = 5
const options = readOptions()

const server = await startServer()
const target = await exampleInProduction(server)
const answer = await (await fetch(target.url, { ...target, method: 'POST' })).text()
const bare = fork(fileURLToPath(new URL('./serving/bare-server.mjs', import.meta.url)), [answer])
const [port] = await once(bare, 'message')

type Side = { name: string; target: Target; pid: number; rates: number[]; microseconds: number[] }
const side = (name: string, url: string, pid: number): Side => ({
  name,
  target: { ...target, url },
  pid,
  rates: [],
  microseconds: [],
})
const sides = [
  side('bare node:http', `http://127.0.0.1:${port}/`, bare.pid ?? 0),
  side('classify', target.url, server.processes().get('serve') ?? 0),
]
for (const one of sides) await load(one.target, { ...options, seconds: 2 })
for (let round = 0; round < ROUNDS; round += 1) {
  for (const { target: asked, pid, rates, microseconds } of sides) {
    const before = computedMicroseconds(pid)
    const { answered, perSecond } = await load(asked, options)
    rates.push(perSecond)
    microseconds.push((computedMicroseconds(pid) - before) / answered)
  }
}
bare.disconnect()
await server.stop()

for (const { name, rates, microseconds } of sides) {
  const each = rates.map((rate) => rate.toFixed(0)).join(', ')
  process.stdout.write(
    `${name}: median ${median(rates).toFixed(0)} requests/s (${each}), ${median(microseconds).toFixed(0)} µs of the thread each\n`,
  )
}
const [plain = Number.NaN, own = Number.NaN] = sides.map(({ microseconds }) => median(microseconds))
process.stdout.write(`by processor time ${((100 * plain) / own).toFixed(0)} % of bare\n`)
