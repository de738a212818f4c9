import { countStalls, stallsIn } from '@/lib/testing/fuzz/stalls'
import type { RunningServer } from '@/lib/testing/processes/start-server'

/** What became of a route: how often it was asked, how long that took, and how often the server stood still meanwhile. */
type Seen = { asked: number; ms: number; stalls: number; workMs: number }

/** Asks one thing after the other, and notes what `/api/metrics` and the log say of the loop meanwhile. */
export function createWatch(server: RunningServer) {
  const seen = new Map<string, Seen>()

  async function watch<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = await countStalls(server)
    const logged = stallsIn(server.output()).length
    const start = performance.now()
    const result = await work()
    const ms = performance.now() - start
    const stalls = (await countStalls(server)) - before
    const works = stallsIn(server.output()).slice(logged)
    const known = seen.get(name) ?? { asked: 0, ms: 0, stalls: 0, workMs: 0 }
    seen.set(name, {
      asked: known.asked + 1,
      ms: Math.max(known.ms, ms),
      stalls: known.stalls + stalls,
      workMs: Math.max(known.workMs, ...works.map(({ workMs }) => workMs)),
    })
    return result
  }

  /** As rows of Markdown: those during which the server stood still, the worst first, then how many others there are. */
  function table(): string {
    const rows = [...seen].sort(([, a], [, b]) => b.workMs - a.workMs || b.stalls - a.stalls)
    const still = rows.filter(([, { stalls }]) => stalls > 0)
    return [
      '| route | asked | longest answer | stalls > 50 ms | longest |',
      '| --- | ---: | ---: | ---: | ---: |',
      ...still.map(
        ([name, { asked, ms, stalls, workMs }]) =>
          `| ${name} | ${asked} | ${Math.round(ms)} ms | ${stalls} | ${workMs} ms |`,
      ),
      `| ${rows.length - still.length} others | | | 0 | |`,
    ].join('\n')
  }

  return { watch, table }
}
