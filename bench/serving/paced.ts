import { Agent } from 'node:http'
import { post, type Target } from './load'

/** `retried`: asked once more after a first failure, as clients do; `failed`: also then without an answer. */
export type Paced = { milliseconds: number[]; retried: number; failed: number }

/**
 * Asks at a steady pace until `isOver`, however long answers take: what waits for a slow answer counts its whole wait,
 * from the moment at which it should have been asked.
 */
export async function paced(
  target: Target,
  { perSecond, connections }: { perSecond: number; connections: number },
  isOver: () => boolean,
): Promise<Paced> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const result: Paced = { milliseconds: [], retried: 0, failed: 0 }
  const started = performance.now()
  const asked: Promise<void>[] = []
  const ask = async (due: number) => {
    await post(target, agent)
      .catch(() => {
        result.retried += 1
        return post(target, agent)
      })
      .catch(() => {
        result.failed += 1
      })
    result.milliseconds.push(performance.now() - due)
  }
  while (!isOver()) {
    const due = started + (asked.length * 1000) / perSecond
    if (due <= performance.now()) asked.push(ask(due))
    else await new Promise((resolve) => setTimeout(resolve, 1))
  }
  await Promise.all(asked)
  agent.destroy()
  return result
}
