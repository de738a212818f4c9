import { closeSync, openSync, readlinkSync, readSync } from 'node:fs'

/** Tells how long a thread has computed: time in which it waited for a processor does not count. */
export type ThreadClock = {
  computedMs: () => number
  close: () => void
}

/** The name of the thread that asks, for a clock on it; null where the system keeps no account of threads. */
export function threadName(): string | null {
  try {
    return readlinkSync('/proc/thread-self')
  } catch {
    return null
  }
}

/** On Linux the kernel's own account of a thread of this process; elsewhere `otherwise`. */
export function openThreadClock(thread: string | null, otherwise: () => number): ThreadClock {
  const account = thread === null ? null : openAccount(thread)
  if (account === null) return { computedMs: otherwise, close: () => {} }
  const line = Buffer.alloc(100)
  return {
    computedMs() {
      const length = readSync(account, line, 0, line.length, 0)
      // Nanoseconds on a processor, nanoseconds of waiting for one, turns.
      return Number(line.toString('latin1', 0, length).split(' ')[0]) / 1e6
    },
    close: () => closeSync(account),
  }
}

function openAccount(thread: string): number | null {
  try {
    return openSync(`/proc/${thread}/schedstat`, 'r')
  } catch {
    return null
  }
}

/** Of all threads: more than that of one while others compute. */
export function processMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
