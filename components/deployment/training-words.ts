import type { ModelState } from '@/lib/contracts/model'
import { isUnderWay } from '@/lib/facts/under-way'
import { untilWritten } from '@/lib/facts/writing-words'
import { wholePercent } from '@/lib/format/percent'

/** What stands against deploying right now: the training under way, whose version is newer than what one would deploy. */
export function trainingNow({ run, writing }: Pick<ModelState, 'run' | 'writing'>): string | null {
  if (!run || !isUnderWay(run)) return null
  const name = run.version === null ? 'A new version' : `v${run.version}`
  if (run.state === 'running') {
    return `${name} is being trained, ${wholePercent(run.progress.share)}`
  }
  return writing ? `${name} waits ${untilWritten(writing)}` : `${name} waits for its training`
}
