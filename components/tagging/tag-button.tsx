'use client'

import { Button } from 'react-aria-components/Button'
import { Meter } from '@/components/ui/charts/meter'
import { Kbd } from '@/components/ui/keys/kbd'
import { cx } from '@/components/ui/layout/cx'
import { TagDot } from '@/components/ui/marks/tag-dot'
import type { TagColour } from '@/lib/contracts/choices'
import { wholePercent } from '@/lib/format/percent'

type TagButtonProps = {
  name: string
  /** The digit or letter that presses it. */
  digit: string | undefined
  colour: TagColour | null
  /** How sure the sandbox is; undefined before a training. */
  confidence: number | undefined
  isSuggested: boolean
  /** On, among several; undefined where one tag is all a text gets. */
  isPicked: boolean | undefined
  onPress: () => void
}

export function TagButton(props: TagButtonProps) {
  const { name, digit, colour, confidence, isSuggested, isPicked, onPress } = props
  return (
    <Button
      onPress={onPress}
      {...(isPicked !== undefined && { 'aria-pressed': isPicked })}
      className={cx(
        'flex min-h-13 min-w-0 items-center gap-2.5 rounded-lg border pr-3 pl-2.5 text-left text-body font-medium shadow-1 transition-colors max-sm:min-h-12 py-1 max-sm:gap-1.5 max-sm:pl-3',
        isPicked ? 'border-ink bg-fill-2 shadow-chosen' : 'bg-surface hover:bg-fill-1',
        !isPicked && (isSuggested ? 'border-dashed border-sb' : 'border-line-strong'),
      )}
    >
      {digit !== undefined && <Kbd keys={digit.toUpperCase()} size="lg" />}
      {colour && <TagDot colour={colour} />}
      <span className="line-clamp-2 min-w-0 flex-1 leading-5 wrap-anywhere">{name}</span>
      {confidence !== undefined && (
        <span className="flex flex-none items-center gap-2 text-small text-ink-3">
          <Meter value={confidence} tone="sandbox" className="max-sm:hidden" />
          <span className="min-w-9 text-right">{wholePercent(confidence)}</span>
        </span>
      )}
    </Button>
  )
}
