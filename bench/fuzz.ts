/**
 * Made-up requests against a server of its own: `npm run fuzz -- --requests 50000 --seed 1`, or one of them alone:
 * `npm run fuzz -- --seed 1 --only 1234`. Prints all that was not as promised, each with what repeats it.
 */

import { parseArgs } from 'node:util'
import { fuzz } from '@/lib/testing/fuzz/fuzz'
import { agent } from '@/lib/testing/fuzz/send-request'
import { startServer } from '@/lib/testing/processes/start-server'

const { values } = parseArgs({
  options: {
    requests: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
const { only, seed, requests } = values
const server = await startServer()
const { answers, faults } = await fuzz(server, {
  seed: Number(seed),
  ...(only === undefined ? { requests: Number(requests) } : { requests: 1, first: Number(only) }),
})
agent.destroy()
await server.stop()
for (const fault of faults) process.stdout.write(`${fault}\n`)
process.stdout.write(`${JSON.stringify(answers)}, ${faults.length} faults\n`)
process.exitCode = faults.length > 0 ? 1 : 0
