import type { RunningServer } from '@/lib/testing/processes/start-server'
import { createJudge } from './judge-answer'
import { type FuzzRequest, makeRequest } from './make-request'
import { sendRequest } from './send-request'
import { buildWorld } from './world'

/** Sent at a time, so that requests meet one another. */
const TOGETHER = 4

type Options = { seed: number; requests: number; first?: number }

export type FuzzReport = {
  /** By status. */
  answers: Record<string, number>
  /** What was wrong, each with the request that repeats it. */
  faults: string[]
}

/** Sends made-up requests, good ones and bad ones, of all kinds of callers, and reports all that is not as promised. */
export async function fuzz(server: RunningServer, options: Options): Promise<FuzzReport> {
  const { seed, requests, first = 0 } = options
  const world = await buildWorld(server)
  const judge = createJudge(world)
  const production = await world.production()
  const before = await stallsOf(server)
  const faults: string[] = []
  const answers: Record<string, number> = {}
  let next = first
  async function sendAll(): Promise<void> {
    while (next < first + requests) {
      const number = next
      next += 1
      const request = makeRequest(world, seed, number)
      const answer = await sendRequest(server.url, request)
      const status = answer?.status ?? 0
      answers[status] = (answers[status] ?? 0) + 1
      const fault = judge(request, answer)
      if (fault !== null) faults.push(`${fault}\n  ${described(request, seed, number)}`)
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, sendAll))
  const after = await world.production()
  if (after !== production) faults.push(`production answers ${after}, and before ${production}`)
  const stalls = (await stallsOf(server)) - before
  const lines = server.output().split('\n')
  if (stalls > 0)
    faults.push(
      `stood still ${stalls} times:`,
      ...lines.filter((line) => line.includes('stood still')),
    )
  faults.push(...lines.filter((line) => line.includes('"level":50')))
  return { answers, faults }
}

function described({ method, target, headers, body }: FuzzRequest, seed: number, number: number) {
  const shown = body === undefined ? '' : `, body ${JSON.stringify(String(body)).slice(0, 400)}`
  const told = `${method} ${target.slice(0, 400)} ${JSON.stringify(headers)}${shown}`
  return `npm run fuzz -- --seed ${seed} --only ${number}: ${told}`
}

/** How often the listening process stood still because it computed. */
async function stallsOf({ url, token }: RunningServer): Promise<number> {
  const headers = { Authorization: `Token ${token}` }
  const text = await (await fetch(`${url}/api/metrics`, { headers })).text()
  return Number(/^langur_event_loop_stalls_total\{cause="work"\} (\d+)/m.exec(text)?.[1])
}
