import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/controls/text-link'
import { modelPage } from '@/lib/contracts/addresses'
import { RANDOM_CHECK_TEXTS } from '@/lib/contracts/limits'
import type { Model } from '@/lib/contracts/model'
import { plural } from '@/lib/format/plural'
import type { QueueChoice } from '@/lib/queries/queue'
import { SittingGoal } from './goal'
import { QueueSelect } from './queue-select'
import { TaggedBar } from './tagged-bar'

type TaggingProgressProps = {
  model: Model
  queue: QueueChoice
  unsaved: number
  /** Texts that were tagged in this sitting. */
  tagged: number
}

/** Which queue, how far it has come, and what is beside it. */
export function TaggingProgress({ model, queue, unsaved, tagged }: TaggingProgressProps) {
  const { counts, sandbox } = model.langur
  return (
    <TaggingBar model={model} queue={queue}>
      <SittingGoal tagged={tagged} />
      {counts.fits_no_tag > 0 && (
        <TextLink
          href={modelPage(model.id, 'data', { show: 'no-tag' })}
          className="text-small text-ink-2"
        >
          {plural('text', counts.fits_no_tag)} {counts.fits_no_tag === 1 ? 'fits' : 'fit'} no tag
        </TextLink>
      )}
      {sandbox && (
        <TextLink href={modelPage(model.id, 'tag/check')} className="text-small text-ink-2">
          Check {RANDOM_CHECK_TEXTS} random texts
        </TextLink>
      )}
      <TaggedBar tagged={Math.min(counts.all, counts.tagged + unsaved)} all={counts.all} />
    </TaggingBar>
  )
}

type TaggingBarProps = { model: Model; queue: QueueChoice; children: ReactNode }

/** The line above the text: the queue on the left. */
export function TaggingBar({ model, queue, children }: TaggingBarProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-6 py-4 max-sm:px-4 max-sm:py-3">
      <QueueSelect model={model} queue={queue} />
      {children}
    </div>
  )
}
