import type { BulkWriting } from '@/lib/contracts/bulk-write'
import type { Run } from '@/lib/contracts/run'
import { untilWritten } from '@/lib/facts/writing-words'
import { timeLeft } from '@/lib/format/duration'
import { wholePercent } from '@/lib/format/percent'

const PHASES: Record<Run['progress']['phase'], string> = {
  waiting: 'waits for its turn',
  reading: 'reads the texts',
  preparing: 'prepares the texts',
  folds: 'measures',
  final: 'learns from all texts',
  saving: 'saves the version',
}

/** What a run does now, in the facts of one line: “fold 6 of 10”, “62%”, “about 8 seconds left”. */
export function runFacts(
  { state, progress }: Pick<Run, 'state' | 'progress'>,
  writing: BulkWriting | null = null,
): string[] {
  const { phase, folds, folds_done: done, share, seconds_left: left } = progress
  if (state === 'queued' && writing) return [`waits ${untilWritten(writing)}`]
  if (state === 'queued' || phase === 'waiting') return [PHASES.waiting]
  const isInFolds = phase === 'folds' && done < folds
  return [
    isInFolds ? `fold ${done + 1} of ${folds}` : PHASES[phase],
    wholePercent(share),
    ...(left === null ? [] : [timeLeft(left * 1000)]),
  ]
}
