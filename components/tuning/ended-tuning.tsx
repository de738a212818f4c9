'use client'

import { WandSparkles } from 'lucide-react'
import { Button } from '@/components/ui/controls/button'
import { Card } from '@/components/ui/layout/card'
import { RelativeTime } from '@/components/ui/marks/time'
import type { Settings } from '@/lib/contracts/settings'
import type { Tuning } from '@/lib/contracts/tuning'
import { plural } from '@/lib/format/plural'
import { TrialsTable } from './trials-table'
import { tuningResult } from './tuning-words'

type EndedTuningProps = {
  modelId: string
  tuning: Tuning
  current: Settings
  mayEdit: boolean
  isOpen: boolean
  onOpen: (isOpen: boolean) => void
}

/** What the last search came to, and all that it tried. */
export function EndedTuning({
  modelId,
  tuning,
  current,
  mayEdit,
  isOpen,
  onOpen,
}: EndedTuningProps) {
  const { candidates: trials, finished } = tuning
  return (
    <Card label="Last auto-tune" isClipped>
      <div className="flex min-h-12 flex-wrap items-center gap-x-2.5 gap-y-1 py-2 pr-2 pl-4">
        <WandSparkles aria-hidden="true" className="size-4 flex-none text-ink-3" />
        <p className="min-w-0 flex-1 basis-60 py-1">
          <b>Auto-tune</b> <span className="text-ink-2">{tuningResult(tuning)}</span>
          {finished && (
            <span className="text-small text-ink-3">
              {' '}
              <RelativeTime moment={finished} />
            </span>
          )}
        </p>
        {trials.length > 0 && (
          <Button
            variant="ghost"
            size="sm"
            aria-expanded={isOpen}
            className="ml-auto"
            onPress={() => onOpen(!isOpen)}
          >
            {isOpen ? 'Hide' : `Show ${plural('combination', trials.length)}`}
          </Button>
        )}
      </div>
      {isOpen && trials.length > 0 && (
        <TrialsTable modelId={modelId} trials={trials} current={current} mayEdit={mayEdit} />
      )}
    </Card>
  )
}
