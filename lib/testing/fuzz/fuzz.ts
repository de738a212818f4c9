import type { RunningServer } from '@/lib/testing/processes/start-server'
import { createJudge, type Judge } from './judge-answer'
import { type FuzzRequest, makeRequest } from './make-request'
import { sendRequest } from './send-request'
import { countStalls, type Sent, SURELY_MS, sentDuring, stallsIn } from './stalls'
import { buildWorld, type World } from './world'

/** Sent at a time, so that requests meet one another. */
const TOGETHER = 4

type Options = { seed: number; requests: number; first?: number }

export type FuzzReport = {
  /** By status. */
  answers: Record<string, number>
  /** What was wrong, each with what repeats it. */
  faults: string[]
}

type Run = { server: RunningServer; world: World; judge: Judge; seed: number }

/** Sends made-up requests, good ones and bad ones, of all kinds of callers, and reports all that is not as promised. */
export async function fuzz(server: RunningServer, options: Options): Promise<FuzzReport> {
  const { seed, requests, first = 0 } = options
  const world = await buildWorld(server)
  const run: Run = { server, world, judge: createJudge(world), seed }
  const production = await world.production()
  const started = server.output().length
  const { faults, answers, sent } = await sendAll(run, { first, end: first + requests })
  const after = await world.production()
  if (after !== production) faults.push(`production answers ${after}, and before ${production}`)
  const output = server.output().slice(started)
  faults.push(...output.split('\n').filter((line) => line.includes('"level":50')))
  faults.push(...(await stallFaults(run, sent, output)))
  return { answers, faults }
}

async function sendAll(run: Run, { first, end }: { first: number; end: number }) {
  const faults: string[] = []
  const answers: Record<string, number> = {}
  const sent: Sent[] = []
  let next = first
  async function sendOn(): Promise<void> {
    while (next < end) {
      const number = next
      next += 1
      const request = makeRequest(run.world, run.seed, number)
      const from = Date.now()
      const answer = await sendRequest(run.server.url, request)
      sent.push({ number, from, to: Date.now() })
      const status = String(answer?.status)
      answers[status] = (answers[status] ?? 0) + 1
      const fault = run.judge(request, answer)
      if (fault !== null) faults.push(`${fault}\n  ${described(request, run.seed, number)}`)
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, sendOn))
  return { faults, answers, sent }
}

/** Which requests let the server stand still: each that was under way is sent once more, alone. */
async function stallFaults(run: Run, sent: readonly Sent[], output: string): Promise<string[]> {
  const faults: string[] = []
  const suspects = new Set<number>()
  for (const stall of stallsIn(output)) {
    if (stall.workMs > SURELY_MS) faults.push(`stood still: ${JSON.stringify(stall)}`)
    for (const number of sentDuring(stall, sent)) suspects.add(number)
  }
  for (const number of suspects) {
    const request = makeRequest(run.world, run.seed, number)
    const before = await countStalls(run.server)
    await sendRequest(run.server.url, request)
    const isAgain = (await countStalls(run.server)) > before
    if (isAgain) faults.push(`stood still again\n  ${described(request, run.seed, number)}`)
  }
  return faults
}

function described({ method, target, headers, body }: FuzzRequest, seed: number, number: number) {
  const shown = body === undefined ? '' : `, body ${JSON.stringify(String(body)).slice(0, 400)}`
  const told = `${method} ${target.slice(0, 400)} ${JSON.stringify(headers)}${shown}`
  return `npm run fuzz -- --seed ${seed} --only ${number}: ${told}`
}
