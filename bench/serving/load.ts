import { Agent, request as httpRequest } from 'node:http'

export type Target = { url: string; headers: Record<string, string>; body: string }

/** How many answers `connections` keep-alive connections get, each sending its next request on an answer. */
export async function load(
  target: Target,
  { seconds, connections }: { seconds: number; connections: number },
): Promise<{ answered: number; perSecond: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + seconds * 1000
  const started = performance.now()
  const counts = await Promise.all(
    Array.from({ length: connections }, () => loop(target, agent, until)),
  )
  agent.destroy()
  const answered = counts.reduce((sum, count) => sum + count, 0)
  return { answered, perSecond: answered / ((performance.now() - started) / 1000) }
}

async function loop(target: Target, agent: Agent, until: number): Promise<number> {
  let count = 0
  while (performance.now() < until) {
    await post(target, agent)
    count += 1
  }
  return count
}

/** One request, which ends when its answer was read; throws unless that is 200. */
export function post({ url, headers, body }: Target, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const length = { 'Content-Length': Buffer.byteLength(body) }
    const sent = httpRequest(
      url,
      { method: 'POST', agent, headers: { ...headers, ...length } },
      (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`Answered ${answer.statusCode}.`))
        answer.resume().on('end', resolve).on('error', reject)
      },
    )
    sent.on('error', reject).end(body)
  })
}
