import { openSync, readSync } from 'node:fs'

/** Tells how long the main thread has computed, in milliseconds: time in which it waited for a processor does not count. */
export type ThreadClock = () => number

/**
 * On Linux the kernel's own account of this thread, for as long as the process lives. Elsewhere the account of the whole
 * process, which is more than the thread's while others of its threads compute.
 */
export function createThreadClock(): ThreadClock {
  const file = openAccount()
  if (file === null) return wholeProcess
  const line = Buffer.alloc(100)
  return () => {
    const length = readSync(file, line, 0, line.length, 0)
    // Nanoseconds on a processor, nanoseconds of waiting for one, turns.
    return Number(line.toString('latin1', 0, length).split(' ')[0]) / 1e6
  }
}

function openAccount(): number | null {
  try {
    // The main thread has the number of its process.
    return openSync(`/proc/self/task/${process.pid}/schedstat`, 'r')
  } catch {
    return null
  }
}

function wholeProcess(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
