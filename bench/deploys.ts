/**
 * Deploys two versions in turn while clients classify: no request may fail, none may mix versions, and a request that is
 * sent after a deploy has answered must be answered by that version at once.
 */

import { apiOf, train } from '@/lib/testing/api/train'
import { startServer } from '@/lib/testing/processes/start-server'

const DEPLOYS = 1_000
const CLIENTS = 16
const DATA = ['I was charged twice for my order', 'The login code never arrives', 'Thank you', 'a']

const server = await startServer()
const call = apiOf(server)
const { id } = await call<{ id: string }>('POST', 'example/')
await train(server, id)
await call('PATCH', `classifiers/${id}/`, { algorithm: 'nb' })
const { langur } = await train(server, id)
const newest = langur.sandbox.number
const versions = [newest - 1, newest]

type Answer = { version: string; body: string }

async function classify(input: object): Promise<Answer> {
  const answer = await fetch(`${server.url}/api/v3/classifiers/${id}/classify/`, {
    method: 'POST',
    headers: { Authorization: `Token ${server.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ data: DATA, ...input }),
  })
  const body = await answer.text()
  if (answer.status !== 200) throw new Error(`${answer.status} ${body}`)
  return { version: answer.headers.get('x-langur-version') ?? '', body }
}

const expected = new Map<string, string>()
for (const version of versions) expected.set(String(version), (await classify({ version })).body)
if (new Set(expected.values()).size < 2) throw new Error('Both versions answer alike.')

const deploy = (version: number) =>
  call('POST', `classifiers/${id}/deployments/`, { version, reason: 'Deployed in turn' })
await deploy(versions[0] ?? 0)

let isOver = false
const seen = { answers: 0, failed: 0, mixed: 0 }
async function client(): Promise<void> {
  while (!isOver) {
    try {
      const { version, body } = await classify({ production_model: true })
      seen.answers += 1
      if (expected.get(version) !== body) seen.mixed += 1
    } catch {
      seen.failed += 1
    }
  }
}

const clients = Array.from({ length: CLIENTS }, client)
let late = 0
const waits: number[] = []
for (let count = 1; count <= DEPLOYS; count++) {
  const version = versions[count % 2] ?? 0
  await deploy(version)
  const answered = performance.now()
  while ((await classify({ production_model: true })).version !== String(version)) late += 1
  waits.push(performance.now() - answered)
}
isOver = true
await Promise.all(clients)
await server.stop()

waits.sort((a, b) => a - b)
const at = (share: number) => (waits[Math.floor(share * (waits.length - 1))] ?? 0).toFixed(1)
process.stdout.write(
  `${DEPLOYS} deploys, ${seen.answers} answers to ${CLIENTS} clients: ${seen.failed} failed, ${seen.mixed} mixed versions\n` +
    `first request after a deploy: ${late} by the old version; answered after ${at(0.5)} ms (median), ${at(0.99)} ms (99 %), ${at(1)} ms (most)\n`,
)
if (seen.failed + seen.mixed + late > 0) process.exitCode = 1
