import type { RunningServer } from '@/lib/testing/processes/start-server'

/** A line of the log that says that the server stood still because it computed. */
export type Stall = { time: string; lateMs: number; workMs: number; during: string[] }

export type Sent = { number: number; from: number; to: number }

/** Requests that meet in one turn, on a machine that is busy, may together be this slow; one alone may not. */
export const SURELY_MS = 100

export function stallsIn(output: string): Stall[] {
  return output
    .split('\n')
    .filter((line) => line.includes('"stood still"'))
    .map((line) => JSON.parse(line))
}

/** The requests that were under way. */
export function sentDuring({ time, lateMs }: Stall, sent: readonly Sent[]): number[] {
  const end = Date.parse(time)
  return sent
    .filter(({ from, to }) => from <= end && to >= end - lateMs)
    .map(({ number }) => number)
}

/** How often a process that answers stood still because it computed. */
export async function countStalls({ url, token }: RunningServer): Promise<number> {
  const headers = { Authorization: `Token ${token}` }
  const text = await (await fetch(`${url}/api/metrics`, { headers })).text()
  const counts = text.matchAll(/^langur_event_loop_stalls_total\{cause="work",[^}]*\} (\d+)/gm)
  return Array.from(counts, ([, count]) => Number(count)).reduce((sum, count) => sum + count, 0)
}
