'use client'

import { WandSparkles } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { Card } from '@/components/ui/layout/card'
import { Dot } from '@/components/ui/layout/dot'
import type { Tuning } from '@/lib/contracts/tuning'
import { percent, wholePercent } from '@/lib/format/percent'
import { useCancelTuning } from '@/lib/queries/tunings'
import { tuningFacts } from './tuning-words'

type LiveTuningProps = { modelId: string; tuning: Tuning; mayEdit: boolean }

/** A search that goes on: how far its time is, and the best so far. */
export function LiveTuning({ modelId, tuning, mayEdit }: LiveTuningProps) {
  const cancel = useCancelTuning(modelId)
  const share = tuning.progress?.share ?? 0
  const best = tuning.progress?.best ?? null
  return (
    <Card tone="sandbox" label="Auto-tune" className="bg-sb-fill-1 max-lg:order-first">
      <div className="flex min-h-12 flex-wrap items-center gap-x-2.5 gap-y-1 py-2 pr-2 pl-4">
        <b className="flex items-center gap-1.5 whitespace-nowrap text-sb-ink">
          <WandSparkles aria-hidden="true" className="size-4" />
          Auto-tune
        </b>
        <span aria-hidden="true" className="min-w-0 text-ink-2">
          {tuningFacts(tuning).map((fact, position) => (
            <span key={fact}>
              {position > 0 && (
                <>
                  {' '}
                  <Dot />{' '}
                </>
              )}
              {fact}
            </span>
          ))}
        </span>
        <span role="status" className="sr-only">
          {tuning.state === 'queued'
            ? 'Auto-tune waits for its turn'
            : `Auto-tune, ${wholePercent(Math.floor(share * 10) / 10)} of its time`}
        </span>
        {mayEdit && (
          <Button
            variant="ghost"
            size="sm"
            className="ml-auto"
            isPending={cancel.isPending}
            pendingLabel="Stopping…"
            onPress={() => cancel.mutate(tuning.id)}
          >
            Stop
          </Button>
        )}
      </div>
      <div className="px-4 pb-3">
        <ProgressBar label="Time used" value={share} tone="sandbox" isThin />
        <p className="mt-2 text-small text-ink-2">
          {best === null
            ? 'Measures the current settings first. It goes on when you close this page.'
            : `${best.number === 1 ? 'Best so far: the current settings' : `Best so far: combination ${best.number}`}, macro F1 ${percent(best.macro_f1)}, accuracy ${percent(best.accuracy)}, each text answered by a model that had not seen it.`}
        </p>
      </div>
    </Card>
  )
}
