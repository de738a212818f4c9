import { Dot } from '@/components/ui/layout/dot'
import type { BulkWriting } from '@/lib/contracts/bulk-write'
import type { Run } from '@/lib/contracts/run'
import { untilWritten } from '@/lib/facts/writing-words'
import { wholePercent } from '@/lib/format/percent'

type StripTrainingProps = {
  run: Pick<Run, 'state' | 'version' | 'progress'>
  /** What a training that has not begun waits for, if not for its turn. */
  writing: BulkWriting | null
  hasScore: boolean
}

/** Takes the place of the training age. `RunNews` says it aloud. */
export function StripTraining({ run, writing, hasScore }: StripTrainingProps) {
  const name = run.version === null ? '' : `v${run.version} `
  const isWaiting = run.state === 'queued'
  const share = run.progress.share
  const waiting = `${name}waits ${writing ? untilWritten(writing) : 'for training'}`
  return (
    <span className="text-sb-ink max-sm:hidden">
      {hasScore && (
        <>
          {' '}
          <Dot />{' '}
        </>
      )}
      {isWaiting ? waiting : `${name}training, ${wholePercent(share)}`}
    </span>
  )
}
