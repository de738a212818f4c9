import type { Run } from '@/lib/contracts/run'

/** Of a training or a search. */
export function isUnderWay(run: Pick<Run, 'state'> | null): boolean {
  return run?.state === 'queued' || run?.state === 'running'
}
