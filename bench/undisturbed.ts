/**
 * Production beside everything else: the slowest answers of classify at half of what it carries, alone and while pages are
 * loaded, texts are retagged and uploaded, and a training and a proof run; then with the web process killed every ten
 * seconds, beside idle connections, and the memory of the process that serves.
 */
import { readFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { parseArgs } from 'node:util'
import type { Model } from '@/lib/contracts/model'
import { apiOf, train } from '@/lib/testing/api/train'
import { account, startServer } from '@/lib/testing/processes/start-server'
import { manyTexts } from '@/lib/testing/texts/many-texts'
import { until } from '@/lib/testing/until'
import { quantile } from './report/statistics'
import { exampleInProduction } from './serving/example-in-production'
import { load } from './serving/load'
import { type Paced, paced } from './serving/paced'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    texts: { type: 'string', default: '100000' },
    idle: { type: 'string', default: '5000' },
    memory: { type: 'string', default: '300' },
  },
})
const seconds = Number(values.seconds)
const texts = Number(values.texts)
const CONNECTIONS = 16
const KILLS = 6
const UPLOADED = 20_000
const AT_ONCE = 20_000

const server = await startServer()
const call = apiOf(server)
const target = await exampleInProduction(server)
const serve = () => server.processes().get('serve') ?? 0

const { id } = await call<Model>('POST', 'classifiers/', {
  name: 'Beside',
  train_automatically: false,
})
const all = manyTexts(texts + UPLOADED, 40)
for (let from = 0; from < texts; from += AT_ONCE) {
  await call('POST', `classifiers/${id}/data/`, { data: all.slice(from, from + AT_ONCE) })
}
await train(server, id)
await call('POST', `classifiers/${id}/deploy/`)

await load(target, { seconds: 2, connections: CONNECTIONS })
const most = await load(target, { seconds: 5, connections: CONNECTIONS })
const pace = { perSecond: most.perSecond / 2, connections: CONNECTIONS }
say(`at most ${most.perSecond.toFixed(0)} requests a second; asked from here on at half of it`)

const forSeconds = (count: number) => {
  const end = performance.now() + count * 1000
  return () => performance.now() > end
}
const quiet = await paced(target, pace, forSeconds(seconds))
tell('alone', quiet)

let isOver = false
const work = besides().finally(() => {
  isOver = true
})
const busy = await paced(target, pace, () => isOver)
await work
tell('beside pages, changes, an upload, a training and a proof', busy)
say(
  `ratio of p99 ${(quantile(busy.milliseconds, 0.99) / quantile(quiet.milliseconds, 0.99)).toFixed(1)}`,
)

let kills = 0
const killing = (async () => {
  for (; kills < KILLS; kills += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10_000))
    process.kill(server.processes().get('web') ?? 0, 'SIGKILL')
  }
})()
tell(
  `web killed ${KILLS} times`,
  await paced(target, { ...pace, perSecond: 200 }, () => kills === KILLS),
)
await killing

const idle = await Promise.all(Array.from({ length: Number(values.idle) }, open))
const health: number[] = []
for (let asked = 0; asked < 100; asked += 1) {
  const start = performance.now()
  await (await fetch(`${server.url}/api/health`)).text()
  health.push(performance.now() - start)
}
const stillOpen = idle.filter((socket) => !socket.destroyed).length
say(
  `${stillOpen} idle connections: health in ${quantile(health, 0.5).toFixed(1)} ms, at most ${Math.max(...health).toFixed(1)}`,
)
for (const socket of idle) socket.destroy()

const before = residentMegabytes()
const end = forSeconds(Number(values.memory))
const middle: string[] = []
while (!end()) {
  await load(target, { seconds: Number(values.memory) / 5, connections: CONNECTIONS })
  middle.push(residentMegabytes())
}
say(`resident memory of serve: ${before} MB before, then ${middle.join(', ')} MB under full load`)
await server.stop()

/** What a team does at its busiest, all of it at once. */
async function besides(): Promise<void> {
  const page = async () => {
    const answer = await fetch(`${server.url}/api/v3/session/`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: server.url },
      body: JSON.stringify(account),
    })
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    for (let opened = 0; opened < 40; opened += 1) {
      const path = ['', 'data', 'tag', 'report', 'settings/deploy'][opened % 5]
      await (await fetch(`${server.url}/models/${id}/${path}`, { headers: { cookie } })).text()
    }
  }
  const proof = async () => {
    await train(server, id)
    await call('POST', `classifiers/${id}/proof/`)
    await until(async () => {
      const { state } = await call<{ state: string }>('GET', `classifiers/${id}/proof/`)
      return state === 'running' || state === 'queued' ? null : true
    })
  }
  await call('POST', `classifiers/${id}/tags/`, { name: 'Seen' })
  const tags = await call<{ items: { id: number; name: string }[] }>(
    'GET',
    `classifiers/${id}/tags/`,
  )
  const seen = tags.items.find(({ name }) => name === 'Seen')
  const retag = { all: true, set_tags: [seen?.id] }
  await Promise.all([
    page(),
    proof(),
    call('PATCH', `classifiers/${id}/data/`, retag),
    call('POST', `classifiers/${id}/data/`, { data: all.slice(texts) }),
  ])
}

function open(): Promise<Socket> {
  const { hostname, port } = new URL(server.url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname, () => resolve(socket))
    socket.on('error', () => resolve(socket.destroy()))
  })
}

function residentMegabytes(): string {
  const status = readFileSync(`/proc/${serve()}/status`, 'utf8')
  return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024).toFixed(0)
}

function tell(what: string, { milliseconds, retried, failed }: Paced): void {
  const [half, p99, slowest] = [0.5, 0.99, 1].map((share) =>
    quantile(milliseconds, share).toFixed(1),
  )
  say(
    `${what}: ${milliseconds.length} answers, ${retried} asked again, ${failed} failed, half in ${half} ms, 99 % in ${p99} ms, the slowest ${slowest} ms`,
  )
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}
