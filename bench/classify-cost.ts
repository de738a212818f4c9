/**
 * Processor time of the serving thread for the class of one text, on this checkout and on another one beside it (such as
 * a worktree of an older commit), in alternating rounds: time in which others had the cores does not count. Linux only.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type RunningServer, startServer } from '@/lib/testing/processes/start-server'
import { median } from './report/statistics'
import { exampleInProduction } from './serving/example-in-production'
import { load, type Target } from './serving/load'
import { computedMicroseconds } from './serving/processor-time'

const { values } = parseArgs({
  options: {
    beside: { type: 'string' },
    rounds: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '2' },
    connections: { type: 'string', default: '16' },
  },
})
if (values.beside === undefined) throw new Error('--beside must name the folder of a checkout.')

type Side = { name: string; server: RunningServer; target: Target; microseconds: number[] }

async function start(name: string, checkout?: string): Promise<Side> {
  const server = await startServer(checkout === undefined ? {} : { checkout })
  return { name, server, target: await exampleInProduction(server), microseconds: [] }
}

async function measure({ server, target, microseconds }: Side): Promise<void> {
  const options = { seconds: Number(values.seconds), connections: Number(values.connections) }
  // A checkout from before there was one answers by the process that was started.
  const pid = server.processes().get('serve') ?? server.pid
  const before = computedMicroseconds(pid)
  const { answered } = await load(target, options)
  microseconds.push((computedMicroseconds(pid) - before) / answered)
}

const sides = [await start('beside', resolve(values.beside)), await start('here')]
for (const side of sides) await load(side.target, { seconds: 2, connections: 16 })
for (let round = 0; round < Number(values.rounds); round += 1) {
  for (const side of sides) await measure(side)
}
for (const { name, server, microseconds } of sides) {
  const each = microseconds.map((time) => time.toFixed(0)).join(', ')
  process.stdout.write(`${name}: median ${median(microseconds).toFixed(0)} µs (${each})\n`)
  await server.stop()
}
