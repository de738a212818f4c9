'use client'

import { Fragment } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Card } from '@/components/ui/layout/card'
import { Dot } from '@/components/ui/layout/dot'
import { FoldProgress } from '@/components/ui/marks/fold-progress'
import { VersionText } from '@/components/ui/marks/version-text'
import type { BulkWriting } from '@/lib/contracts/bulk-write'
import type { Run } from '@/lib/contracts/run'
import { useCancelRun } from '@/lib/queries/runs'
import { runFacts } from './run-phase'

type LiveRunProps = { modelId: string; run: Run; writing: BulkWriting | null }

export function LiveRun({ modelId, run, writing }: LiveRunProps) {
  const cancel = useCancelRun(modelId)
  const { folds, folds_done: done } = run.progress
  const isWaiting = run.state === 'queued'
  return (
    <Card tone="sandbox" label="Training" className="bg-sb-fill-1 max-lg:order-first">
      <div className="flex min-h-12 items-center gap-2.5 py-2 pr-2 pl-4 max-sm:flex-wrap max-sm:py-3">
        {run.version !== null && <VersionText version="sandbox" number={run.version} />}
        <b>{isWaiting ? 'Queued' : 'Training'}</b>
        <span className="text-ink-2">
          {runFacts(run, writing).map((fact, position) => (
            <Fragment key={fact}>
              {position > 0 && (
                <>
                  {' '}
                  <Dot />{' '}
                </>
              )}
              {fact}
            </Fragment>
          ))}
        </span>
        <FoldProgress
          label="Folds measured"
          foldsDone={done}
          folds={Math.max(1, folds)}
          className="ml-auto max-w-55 flex-1 max-sm:order-last max-sm:ml-0 max-sm:max-w-none max-sm:basis-full"
        />
        <Button
          variant="ghost"
          size="sm"
          className="max-sm:ml-auto"
          isPending={cancel.isPending}
          pendingLabel="Stopping…"
          onPress={() => cancel.mutate(run.id)}
        >
          Stop
        </Button>
      </div>
      {run.warnings.map((warning) => (
        <p
          key={warning}
          className="border-t border-dashed border-sb-line px-4 py-1.5 text-small text-ink-2"
        >
          {warning}
        </p>
      ))}
      {run.automatic && (
        <p className="border-t border-dashed border-sb-line px-4 py-1.5 text-small text-ink-2">
          Started by itself, because texts, tags or settings changed.
        </p>
      )}
    </Card>
  )
}
