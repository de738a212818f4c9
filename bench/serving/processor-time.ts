import { readFileSync } from 'node:fs'

/** The kernel's account of the main thread of a process, which has the number of the process, in microseconds. Linux only. */
export function computedMicroseconds(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e3
}
