import { ArrowRight, Check, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/controls/button'
import { cx } from '@/components/ui/layout/cx'
import { TagChip } from '@/components/ui/marks/tag-chip'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import type { Model } from '@/lib/contracts/model'
import type { Suspect } from '@/lib/contracts/suspicious'
import { wholePercent } from '@/lib/format/percent'
import { SuspectActions, type SuspectActionsProps } from './suspect-actions'
import { nameOf, SuspectChips } from './suspect-chips'
import { type Decision, isDecided } from './use-decisions'

type SuspectRowProps = Omit<SuspectActionsProps, 'suspect' | 'names' | 'model'> & {
  model: Model
  names: ReadonlyMap<number, string>
  suspect: Suspect
  place: number
  isCurrent: boolean
  decision: Decision | undefined
  mayEdit: boolean
  onPick: () => void
  onUndo: () => void
  /** Below the current row where no column beside the list fits. */
  children: ReactNode
}

export function SuspectRow({
  names,
  suspect,
  place,
  isCurrent,
  decision,
  mayEdit,
  onPick,
  onUndo,
  children,
  ...rest
}: SuspectRowProps) {
  const language = useTextLanguage()
  const isDone = isDecided(decision)
  return (
    <li
      data-place={place}
      aria-current={isCurrent}
      className={cx(
        'border-b border-line px-4 py-2 last:border-b-0',
        isCurrent ? 'bg-fill-2 shadow-current' : 'hover:bg-fill-1',
      )}
    >
      <div className="flex items-center gap-3 max-sm:flex-wrap">
        <span aria-hidden="true" className="w-4 flex-none text-ink-3">
          {isDone ? <Check /> : isCurrent && <ChevronRight />}
        </span>
        <button
          {...language}
          type="button"
          onClick={onPick}
          className={cx(
            'min-w-0 flex-1 rounded-xs text-start wrap-anywhere max-sm:basis-4/5',
            isCurrent ? 'line-clamp-6' : 'line-clamp-2',
            isDone && 'text-ink-3',
          )}
        >
          {suspect.text}
        </button>
        <span className="flex max-w-1/2 min-w-0 flex-wrap items-center justify-end gap-2 max-sm:max-w-full max-sm:justify-start max-sm:pl-7">
          {isDone && decision ? (
            <Done names={names} suspect={suspect} decision={decision} />
          ) : (
            <>
              <SuspectChips ids={suspect.tags_now} names={names} />
              <ArrowRight className="size-3.5 text-ink-3" aria-label="looks like" />
              <SuspectChips ids={suspect.suggested} names={names} isGuess />
            </>
          )}
          {isDone ? (
            <Button size="sm" variant="ghost" onPress={onUndo}>
              Undo
            </Button>
          ) : (
            <span className="w-10 flex-none text-right text-ink-2 max-sm:w-auto">
              {wholePercent(suspect.confidence)}
            </span>
          )}
        </span>
      </div>
      {isCurrent && mayEdit && !isDone && (
        <SuspectActions {...rest} suspect={suspect} names={names} />
      )}
      {isCurrent && decision?.kind === 'skipped' && (
        <p className="mt-1 pl-7 text-small text-ink-3">Skipped, so it stays open.</p>
      )}
      {children}
    </li>
  )
}

type DoneProps = { names: ReadonlyMap<number, string>; suspect: Suspect; decision: Decision }

/** “was Praise → Shipping”, or “kept Praise”. */
function Done({ names, suspect, decision }: DoneProps) {
  const was = suspect.tags.map((id) => nameOf(names, id)).join(', ')
  if (decision.kind !== 'changed') return <span className="text-small text-ink-3">kept {was}</span>
  return (
    <>
      <span className="text-small text-ink-3">was {was}</span>
      <ArrowRight className="size-3.5 text-ink-3" aria-label="now" />
      {decision.fitsNoTag ? (
        <TagChip>Fits no tag</TagChip>
      ) : (
        <SuspectChips ids={decision.tags} names={names} />
      )}
    </>
  )
}
