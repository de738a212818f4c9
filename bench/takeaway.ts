/**
 * Texts per second of a downloaded module as a filter, and its memory by the number of lines: the example in production,
 * taken away, and its own texts again and again, a line of JSON each. Seconds are those of the process on all processors.
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { startServer } from '@/lib/testing/processes/start-server'
import { median } from './report/statistics'
import { exampleInProduction } from './serving/example-in-production'

const LINES = [10_000, 100_000, 1_000_000]
const ROUNDS = 3
/** The kernel counts time in hundredths of a second. */
const TICKS_PER_SECOND = 100

const server = await startServer()
const { url, headers } = await exampleInProduction(server)
const take = async (what: string) =>
  (await fetch(url.replace('classify/', `takeaway/${what}/`), { headers })).text()
const folder = await mkdtemp(join(tmpdir(), 'langur-takeaway-'))
const module = join(folder, 'example.mjs')
await writeFile(module, await take('module'))
const { texts }: { texts: { text: string }[] } = JSON.parse(await take('certificate'))
await server.stop()

const short = texts
  .map(({ text }) => `${JSON.stringify(text)}\n`)
  .filter(({ length }) => length < 120)
const block = Array.from({ length: 1_000 }, (_, line) => short[line % short.length]).join('')

for (const lines of LINES) {
  const runs: { perSecond: number; megabytes: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) runs.push(await run(lines))
  const perSecond = runs.map((one) => one.perSecond)
  const megabytes = median(runs.map((one) => one.megabytes))
  process.stdout.write(
    `${lines} lines: median ${median(perSecond).toFixed(0)} texts per second of processor (${perSecond.map((one) => one.toFixed(0)).join(', ')}), at most ${megabytes.toFixed(0)} MB\n`,
  )
}
await rm(folder, { recursive: true })

async function run(lines: number) {
  const child = spawn(process.execPath, [module], { stdio: ['pipe', 'pipe', 'inherit'] })
  const input = Readable.from(Array.from({ length: lines / 1_000 }, () => block))
  input.pipe(child.stdin, { end: false })
  let answered = 0
  for await (const chunk of child.stdout) {
    for (const byte of chunk as Buffer) if (byte === 0x0a) answered += 1
    if (answered === lines) break
  }
  const { seconds, megabytes } = await used(child.pid ?? 0)
  child.stdin.end()
  if (child.exitCode === null) await once(child, 'exit')
  return { perSecond: lines / seconds, megabytes }
}

/** What a process that still runs has used of processors, and the most memory that it had. */
async function used(pid: number): Promise<{ seconds: number; megabytes: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  const [, peak = '0'] = /VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? []
  return { seconds: ticks / TICKS_PER_SECOND, megabytes: Number(peak) / 1024 }
}
