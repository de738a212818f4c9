import { at } from '@/lib/at'

type Server = { url: string; token: string }

export type Beside = {
  /** Ends the asking; answers what is told of it, a line for each route. */
  end: () => Promise<string[]>
}

/** Asks classify and health one after the other, as others do while something else is going on. */
export function askBeside({ url, token }: Server, modelId: string): Beside {
  const waits = new Map<string, number[]>()
  let isOver = false
  let failed = 0
  const authorization = `Token ${token}`

  async function ask(name: string, path: string, init: RequestInit): Promise<void> {
    const times: number[] = []
    waits.set(name, times)
    while (!isOver) {
      const start = performance.now()
      const answer = await fetch(url + path, init).catch(() => null)
      await answer?.arrayBuffer()
      if (answer?.ok) times.push(performance.now() - start)
      else failed += 1
    }
  }

  const body = JSON.stringify({ data: ['word1 tag1word1'], production_model: true })
  const headers = { authorization, 'content-type': 'application/json' }
  const asking = [
    ask('classify', `/api/v3/classifiers/${modelId}/classify/`, { method: 'POST', headers, body }),
    ask('health', '/api/health', {}),
  ]
  return {
    async end() {
      isOver = true
      await Promise.all(asking)
      return [...[...waits].map(([name, times]) => `${name}: ${told(times)}`), `failed: ${failed}`]
    },
  }
}

function told(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const share = (part: number) => at(sorted, Math.floor(part * (sorted.length - 1))).toFixed(1)
  return `${sorted.length} answers, ${share(0.5)} ms (median), ${share(0.95)} ms (95 %), ${share(0.999)} ms (99.9 %), ${share(1)} ms (most)`
}
