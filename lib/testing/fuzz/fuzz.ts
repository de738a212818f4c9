import type { RunningServer } from '@/lib/testing/processes/start-server'
import { until } from '@/lib/testing/until'
import { createJudge, type Judge } from './judge-answer'
import { type FuzzRequest, makeRequest } from './make-request'
import { sendRequest } from './send-request'
import { countStalls, type Sent, type Stall, SURELY_MS, sentDuring, stallsIn } from './stalls'
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

/**
 * Which requests let the server stand still: what was under way then is sent once more, together where it was surely too
 * long, and each alone. What takes long only the first time, before it is compiled, is no fault.
 */
async function stallFaults(run: Run, sent: readonly Sent[], output: string): Promise<string[]> {
  const faults: string[] = []
  const suspects = new Set<number>()
  for (const stall of stallsIn(output)) {
    const during = sentDuring(stall, sent)
    for (const number of during) suspects.add(number)
    if (stall.workMs <= SURELY_MS) continue
    const again = await stallsWith(run, during)
    if (again.some(({ workMs }) => workMs > SURELY_MS)) {
      faults.push(`stood still, and again: ${JSON.stringify(stall)}`)
    }
  }
  for (const number of suspects) {
    if ((await stallsWith(run, [number])).length === 0) continue
    const request = makeRequest(run.world, run.seed, number)
    faults.push(`stood still again\n  ${described(request, run.seed, number)}`)
  }
  return faults
}

/** The stalls while these requests are sent once more, all at once. */
async function stallsWith({ server, world, seed }: Run, numbers: number[]): Promise<Stall[]> {
  const before = await countStalls(server)
  await Promise.all(
    numbers.map((number) => sendRequest(server.url, makeRequest(world, seed, number))),
  )
  const after = await countStalls(server)
  // What the metrics count already may still be on its way through the log.
  return until(async () => {
    const stalls = stallsIn(server.output())
    return stalls.length < after ? null : stalls.slice(before)
  })
}

function described({ method, target, headers, body }: FuzzRequest, seed: number, number: number) {
  const shown = body === undefined ? '' : `, body ${JSON.stringify(String(body)).slice(0, 400)}`
  const told = `${method} ${target.slice(0, 400)} ${JSON.stringify(headers)}${shown}`
  return `npm run fuzz -- --seed ${seed} --only ${number}: ${told}`
}
