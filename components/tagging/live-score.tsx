'use client'

import { useState } from 'react'
import { Sparkline } from '@/components/ui/charts/sparkline'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { Delta } from '@/components/ui/marks/delta'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { Model } from '@/lib/contracts/model'
import { isUnderWay } from '@/lib/facts/under-way'
import { percent } from '@/lib/format/percent'
import { isCounting, nextTraining } from './next-training'
import { TrainingTicks } from './training-ticks'
import type { Tagging } from './use-tagging'
import { whatSuggestionsFollow } from './what-suggestions-follow'

/** Five points: less is often chance. */
const LEAST_RANGE = 0.05

/** Macro F1 of the newest sandbox version, how it moved since this page was opened, and when it moves next. */
export function LiveScore({ model, tagging }: { model: Model; tagging: Tagging }) {
  const { sandbox, run, macro_f1_history: history } = model.langur
  const [atStart] = useState(sandbox?.macro_f1)
  const follows = whatSuggestionsFollow(tagging)
  const isTraining = run !== null && isUnderWay(run)
  return (
    <>
      <h2 className="mb-2 flex items-center gap-1.5 text-small text-ink-2">
        <VersionMark version="sandbox" tone={sandbox ? 'own' : 'empty'} />
        Macro F1, live
      </h2>
      <p className="flex items-baseline gap-2.5 text-metric" aria-live="polite">
        {sandbox ? percent(sandbox.macro_f1) : '–'}
        {sandbox && atStart !== undefined && sandbox.macro_f1 !== atStart && (
          <span className="flex items-baseline gap-2 text-ui tracking-normal">
            <Delta difference={sandbox.macro_f1 - atStart} />
            <span className="text-small text-ink-3">since you came</span>
          </span>
        )}
      </p>
      {history.length > 1 && (
        <div className="mt-2 mb-2.5">
          <Sparkline
            values={history}
            version="sandbox"
            width={248}
            height={56}
            leastRange={LEAST_RANGE}
            label={`Macro F1 of the last ${history.length} versions, now ${percent(history.at(-1) ?? 0)}`}
          />
        </div>
      )}
      {isTraining && (
        <ProgressBar
          className="mt-2 mb-1.5"
          label="Training"
          tone="sandbox"
          value={run.progress.share}
        />
      )}
      {!isTraining && sandbox && isCounting(model.langur) && (
        <TrainingTicks tagged={model.langur.tagged_since_training} />
      )}
      <p className="text-small text-ink-2">{nextTraining(model.langur)}</p>
      {follows !== null && <p className="mt-2 text-small text-ink-3">{follows}</p>}
    </>
  )
}
