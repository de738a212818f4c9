import { execFileSync } from 'node:child_process'

/**
 * From now on a process finds space for files of `space` bytes each at most, or for none (false), until there is space
 * again (true): what its files may have at most is a limit of the system, which Linux lets be changed while it runs.
 */
export function setSpace(pids: readonly number[], space: boolean | number): void {
  const most = { true: 'unlimited', false: '1' }[String(space)] ?? space
  for (const pid of pids) {
    execFileSync('prlimit', ['--pid', String(pid), `--fsize=${most}:unlimited`])
  }
}
