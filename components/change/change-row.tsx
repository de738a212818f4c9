import { cx } from '@/components/ui/layout/cx'
import { Cell, Row } from '@/components/ui/layout/table'
import { Avatar } from '@/components/ui/marks/avatar'
import { Moment } from '@/components/ui/marks/time'
import type { Change } from '@/lib/contracts/change'
import { UndoButton } from './undo-button'
import { fateOf, hasWayBack, isUndone } from './undo-words'

type ChangeRowProps = {
  change: Change
  isPending: boolean
  /** Missing for people who may only look. */
  onUndo: (() => void) | undefined
}

export function ChangeRow({ change, isPending, onUndo }: ChangeRowProps) {
  const { revision, at, by, summary } = change
  const fate = fateOf(change)
  return (
    <Row>
      <Cell className="text-ink-2 max-sm:order-2 sm:whitespace-nowrap" label="When">
        <Moment moment={at} />
      </Cell>
      <Cell className="max-sm:order-3" stacked="end">
        <span className="flex items-center gap-2">
          <Avatar name={by} isSystem={by === 'Langur'} />
          <span className="max-w-40 truncate" title={by}>
            {by}
          </span>
        </span>
      </Cell>
      <Cell isRowHeader className="w-full py-2 font-normal max-sm:order-1" stacked="full">
        <span className={cx('block wrap-anywhere', isUndone(change) && 'text-ink-3 line-through')}>
          {summary}
        </span>
        <span className="block text-small font-normal text-ink-3">
          Revision {revision}
          {fate && ` · ${fate}`}
        </span>
      </Cell>
      <Cell isNumeric stacked="end" className="max-sm:order-4">
        {onUndo && hasWayBack(change) && (
          <UndoButton change={change} isPending={isPending} onPress={onUndo} />
        )}
      </Cell>
    </Row>
  )
}
