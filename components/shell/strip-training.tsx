import { Dot } from '@/components/ui/layout/page-header'
import type { Run } from '@/lib/contracts/run'
import { wholePercent } from '@/lib/format/percent'

type StripTrainingProps = { run: Pick<Run, 'state' | 'version' | 'progress'>; hasScore: boolean }

/** Takes the place of the training age; readers hear of it in steps of ten percent. */
export function StripTraining({ run, hasScore }: StripTrainingProps) {
  const name = run.version === null ? '' : `v${run.version} `
  const isWaiting = run.state === 'queued'
  const share = run.progress.share
  return (
    <span className="text-sb-ink max-sm:hidden">
      {hasScore && (
        <>
          {' '}
          <Dot />{' '}
        </>
      )}
      <span aria-hidden="true">
        {isWaiting ? `${name}waiting` : `${name}training, ${wholePercent(share)}`}
      </span>
      <span role="status" className="sr-only">
        {isWaiting
          ? `${name}waits for training`
          : `${name}training, ${wholePercent(Math.floor(share * 10) / 10)}`}
      </span>
    </span>
  )
}
