'use client'

import { Button } from '@/components/ui/controls/button'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { Card, CardBody, CardHeader } from '@/components/ui/layout/card'
import { Dot } from '@/components/ui/layout/dot'
import { RelativeTime } from '@/components/ui/marks/time'
import { VersionText } from '@/components/ui/marks/version-text'
import type { Batch } from '@/lib/contracts/batch'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import { timeLeft } from '@/lib/format/duration'
import { wholePercent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { useCancelBatch } from '@/lib/queries/batches'
import { BatchFile } from './batch-file'
import { BatchTags } from './batch-tags'
import { answeringOf, rowsSoFar } from './batch-words'

type RunningBatchProps = { model: Model; batch: Batch; mayEdit: boolean }

const SECOND_MS = 1_000

/** How far a batch is, how long it will take, and what was answered so far. */
export function RunningBatch({ model, batch, mayEdit }: RunningBatchProps) {
  const cancel = useCancelBatch(model.id)
  const answering = answeringOf(model, batch)
  const { share, rows, rows_per_second, seconds_left } = batch.progress
  return (
    <Card label={`Running: ${batch.file_name}`}>
      <CardHeader
        title="Running"
        sub={
          <>
            started {batch.started && <RelativeTime moment={batch.started} />} by {batch.by}
          </>
        }
      />
      <CardBody>
        <BatchFile name={batch.file_name}>
          {answering && (
            <VersionText
              version={answering.kind}
              number={answering.number}
              isOld={answering.isOld}
            />
          )}
        </BatchFile>
        <p className="mt-3 mb-2 flex flex-wrap items-baseline gap-x-2" aria-hidden="true">
          <span className="text-title">{wholePercent(share)}</span>
          <span className="text-ink-2">{rowsSoFar(batch)}</span>
        </p>
        <span role="status" className="sr-only">
          {wholePercent(Math.floor(share * 10) / 10)} of {batch.file_name} answered
        </span>
        <ProgressBar
          label={`Batch of ${batch.file_name}`}
          value={share}
          tone={answering?.isOld ? 'ink' : (answering?.kind ?? 'ink')}
        />
        <div className="mt-2.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2">
          <span>
            {seconds_left === null ? 'Beginning' : timeLeft(seconds_left * SECOND_MS)}
            {rows_per_second !== null && (
              <>
                {' '}
                <Dot /> {count(rows_per_second)} a second
              </>
            )}
          </span>
          {mayEdit && (
            <Button
              size="sm"
              className="ml-auto"
              isPending={cancel.isPending}
              pendingLabel="Cancelling…"
              onPress={() => cancel.mutate(batch.id)}
            >
              Cancel
            </Button>
          )}
        </div>
      </CardBody>
      <div className="border-t border-line px-4 py-3">
        <BatchTags batch={batch} tone={answering?.isOld ? 'ink' : (answering?.kind ?? 'ink')} />
        <p className="mt-2 text-small text-ink-3">
          Cancelling keeps what is done: {plural('row', rows)} to download, and it can go on later.
        </p>
      </div>
    </Card>
  )
}
