import { execFileSync } from 'node:child_process'

/**
 * From now on a process finds no space for any file, until `hasSpace` says that it does: what its files may have at most is
 * a limit of the system, which Linux lets be changed while it runs.
 */
export function setSpace(pids: readonly number[], hasSpace: boolean): void {
  for (const pid of pids) {
    const limit = `--fsize=${hasSpace ? 'unlimited' : '1'}:unlimited`
    execFileSync('prlimit', ['--pid', String(pid), limit])
  }
}
