import { PinOff } from 'lucide-react'
import { IconButton } from '@/components/ui/controls/icon-button'
import { Cell, Row } from '@/components/ui/layout/table'
import { TagChip, Untagged } from '@/components/ui/marks/tag-chip'
import { useTextLanguage } from '@/components/ui/marks/text-language'
import { RelativeTime } from '@/components/ui/marks/time'
import type { TextPromise } from '@/lib/contracts/promise'
import { PromiseAnswerCell } from './promise-answer-cell'

type PromiseRowProps = {
  promise: TextPromise
  names: ReadonlyMap<number, string>
  hasProduction: boolean
  /** Missing for those who may only look. */
  onUnpin: (() => void) | undefined
}

export function PromiseRow({ promise, names, hasProduction, onUnpin }: PromiseRowProps) {
  const language = useTextLanguage()
  const { text, tags, sandbox, production } = promise
  return (
    <Row tone={sandbox?.kept === false ? 'down' : undefined}>
      <Cell isRowHeader stacked={onUnpin ? undefined : 'full'} className="max-sm:-order-2">
        <span {...language} className="line-clamp-2 text-start font-normal wrap-anywhere">
          {text}
        </span>
      </Cell>
      <Cell stacked="full">
        {tags.length === 0 ? (
          <Untagged />
        ) : (
          <span className="flex flex-wrap gap-1">
            {tags.map((tag) => (
              <TagChip key={tag}>{names.get(tag) ?? 'deleted tag'}</TagChip>
            ))}
          </span>
        )}
      </Cell>
      <Cell stacked="full" label="Sandbox">
        <PromiseAnswerCell answer={sandbox} version="sandbox" names={names} />
      </Cell>
      {hasProduction && (
        <Cell stacked="full" label="Production">
          <PromiseAnswerCell answer={production} version="production" names={names} />
        </Cell>
      )}
      <Cell hideBelow="lg" className="text-small text-ink-2">
        <RelativeTime moment={promise.pinned} />, {promise.pinned_by}
      </Cell>
      {onUnpin && (
        <Cell isNumeric stacked="end" className="max-sm:-order-1">
          <IconButton
            label={`Unpin: ${text.slice(0, 80)}`}
            icon={<PinOff />}
            size="sm"
            isTooltipHidden
            onPress={onUnpin}
          />
        </Cell>
      )}
    </Row>
  )
}
