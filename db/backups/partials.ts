import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A copy that is not whole yet, and the process that makes it. */
const PARTIAL = /^\.partial-(\d+)-/

export async function partialName(name: string): Promise<string> {
  return `.partial-${process.pid}-${name}`
}

/** Deletes what is left of copies whose process is gone. */
export async function sweepPartials(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [, pid] = PARTIAL.exec(name) ?? []
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // It runs, as somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
