import type { ReactNode } from 'react'
import { TagChip, type TagSource } from '@/components/ui/marks/tag-chip'

type AnswerChipsProps = {
  names: readonly string[]
  source: TagSource
  /** What is said of the answer; it stays on the line of the last tag. */
  children?: ReactNode
}

/** The tags of an answer. */
export function AnswerChips({ names, source, children }: AnswerChipsProps) {
  const last = names.at(-1)
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-1.5 gap-y-1">
      {names.slice(0, -1).map((name) => (
        <TagChip key={name} source={source}>
          {name}
        </TagChip>
      ))}
      <span className="inline-flex max-w-full min-w-0 items-center gap-1.5">
        {last === undefined ? (
          <span className="text-small text-ink-3">no tag</span>
        ) : (
          <TagChip source={source}>{last}</TagChip>
        )}
        {children}
      </span>
    </span>
  )
}
