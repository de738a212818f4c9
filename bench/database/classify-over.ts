import { randomUUID } from 'node:crypto'
import { median } from '@/bench/report/statistics'
import { exampleInProduction } from '@/bench/serving/example-in-production'
import { load } from '@/bench/serving/load'
import { computedMicroseconds } from '@/bench/serving/processor-time'
import { createOnServer, dropOnServer } from '@/db/postgres/server'
import { startServer } from '@/lib/testing/processes/start-server'

const ROUNDS = 5
const CONNECTIONS = 16

/** Prints how many requests of one text a second two whole servers answer, one over each database, and what each costs. */
export async function classifyOver(server: string, seconds: number): Promise<void> {
  const name = `langur_bench_${randomUUID().replaceAll('-', '')}`
  const address = await createOnServer(server, name)
  const sides = []
  for (const [what, env] of [
    ['SQLite', {}],
    ['PostgreSQL', { DATABASE_URL: address }],
  ] as const) {
    const running = await startServer({ env })
    sides.push({
      what,
      running,
      target: await exampleInProduction(running),
      rates: [] as number[],
      costs: [] as number[],
    })
  }
  for (const { target } of sides) await load(target, { seconds, connections: CONNECTIONS })
  for (let round = 0; round < ROUNDS; round++) {
    for (const { running, target, rates, costs } of sides) {
      const pid = running.processes().get('serve') ?? running.pid
      const before = computedMicroseconds(pid)
      const { answered } = await load(target, { seconds, connections: CONNECTIONS })
      rates.push(answered / seconds)
      costs.push((computedMicroseconds(pid) - before) / answered)
    }
  }
  for (const { what, running, rates, costs } of sides) {
    process.stdout.write(
      `\nclassify over ${what}: ${Math.round(median(rates))} requests a second, ${Math.round(median(costs))} µs of processor time each`,
    )
    await running.stop()
  }
  process.stdout.write('\n')
  await dropOnServer(server, name)
}
