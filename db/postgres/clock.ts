import { nameOf } from './address'
import type { Ask } from './session'

/** Two clocks that are off by this, in both directions, are nearer to each other than a heartbeat may be old. */
const CLOCK_MS = 1_000

/** What is wrong with the clock of this machine, by that of the server; undefined when nothing is. */
export async function clockFault(address: string, ask: Ask): Promise<string | undefined> {
  const before = Date.now()
  const [row] = await ask('SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now')
  const after = Date.now()
  const now = Number(row?.now)
  // Somewhere between the two.
  const off = now < before ? before - now : Math.max(0, now - after)
  if (off <= CLOCK_MS) return undefined
  const seconds = Math.round(off / 1000)
  return `The clock of this machine is ${seconds} s ${now < before ? 'ahead of' : 'behind'} that of ${nameOf(address)}. Set both by NTP: copies of Langur tell by it which of them are alive.`
}
