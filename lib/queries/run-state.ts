import type { Run } from '../contracts/run'

export function isUnderWay(run: Run | null): boolean {
  return run?.state === 'queued' || run?.state === 'running'
}
