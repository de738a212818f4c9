/**
 * Classify beside FastAPI with scikit-learn, both trained on the example, in alternating rounds on one machine: requests
 * per second with one text each, and texts per second with 200 each. Needs wrk and ../shared/peers.
 */
import { supportMessages } from '@/lib/services/example/support-messages'
import { startServer } from '@/lib/testing/processes/start-server'
import { median } from './report/statistics'
import { exampleInProduction } from './serving/example-in-production'
import { startFastapi } from './serving/fastapi'
import { readOptions } from './serving/options'
import { wrk } from './serving/wrk'

const ROUNDS = 3
const options = readOptions()

const server = await startServer()
const own = await exampleInProduction(server)

for (const count of [1, 200]) {
  const texts = supportMessages.slice(0, count).map(([text]) => text)
  const peer = await startFastapi('../shared/peers/fastapi_peer.py', texts)
  const body = JSON.stringify({ data: texts, production_model: true })
  const sides = [
    { name: 'FastAPI', target: peer.target, rates: [] as number[] },
    { name: 'Langur', target: { ...own, body }, rates: [] as number[] },
  ]
  for (const { target } of sides) await wrk(target, { ...options, seconds: 2 })
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { target, rates } of sides) rates.push((await wrk(target, options)) * count)
  }
  await peer.stop()
  for (const { name, rates } of sides) {
    const each = rates.map((rate) => rate.toFixed(0)).join(', ')
    process.stdout.write(
      `${count} texts a request, ${name}: median ${median(rates).toFixed(0)} texts/s (${each})\n`,
    )
  }
  const [theirs = Number.NaN, ours = Number.NaN] = sides.map(({ rates }) => median(rates))
  process.stdout.write(`ratio ${(ours / theirs).toFixed(1)}\n`)
}
await server.stop()
