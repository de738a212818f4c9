'use client'

import { Button } from '@/components/ui/controls/button'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { Dot } from '@/components/ui/layout/dot'
import type { Import } from '@/lib/contracts/import'
import { count } from '@/lib/format/count'
import { timeLeft } from '@/lib/format/duration'
import { wholePercent } from '@/lib/format/percent'
import { useCancelImport } from '@/lib/queries/imports'

type ImportProgressProps = { modelId: string; one: Import }

const SECOND_MS = 1000

export function ImportProgress({ modelId, one }: ImportProgressProps) {
  const cancel = useCancelImport(modelId)
  const rows = one.found?.rows ?? one.guess.rows.count
  const share = rows === 0 ? 0 : Math.min(1, one.progress.rows / rows)
  const { seconds_left } = one.progress
  return (
    <div className="mx-auto w-full max-w-190 flex-1">
      <div className="mb-1.5 flex flex-wrap items-center gap-x-2 gap-y-0.5">
        <b>{one.state === 'queued' ? `${one.file_name} waits` : `Importing ${one.file_name}`}</b>
        <span className="text-ink-2" aria-hidden="true">
          {count(one.progress.rows)} of {count(rows)} <Dot /> {wholePercent(share)}
          {seconds_left !== null && (
            <>
              {' '}
              <Dot /> {timeLeft(seconds_left * SECOND_MS)}
            </>
          )}
        </span>
        <span role="status" className="sr-only">
          {wholePercent(Math.floor(share * 10) / 10)} of {one.file_name} imported
        </span>
        <Button
          variant="ghost"
          size="sm"
          isPending={cancel.isPending}
          pendingLabel="Cancelling…"
          onPress={() => cancel.mutate(one.id)}
          className="ml-auto"
        >
          Cancel import
        </Button>
      </div>
      <ProgressBar label={`Import of ${one.file_name}`} value={share} />
    </div>
  )
}
