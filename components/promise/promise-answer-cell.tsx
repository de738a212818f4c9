import { Check, CircleAlert, X } from 'lucide-react'
import { TagChip } from '@/components/ui/marks/tag-chip'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import type { PromiseAnswer } from '@/lib/contracts/promise'
import { wholePercent } from '@/lib/format/percent'
import { standingOf } from './standing'

type PromiseAnswerCellProps = {
  answer: PromiseAnswer | null
  version: VersionKind
  names: ReadonlyMap<number, string>
}

const WORDS = { kept: 'kept', just: 'kept, only just' } as const

/** Kept, kept only just, or what came out instead, and how sure the version was. */
export function PromiseAnswerCell({ answer, version, names }: PromiseAnswerCellProps) {
  if (!answer) return <span className="text-ink-3">–</span>
  const standing = standingOf(answer)
  return (
    <span className="flex min-w-0 flex-wrap items-center gap-x-2">
      {standing === 'broken' ? (
        <>
          <X className="flex-none text-down" />
          <span className="sr-only">broken, says</span>
          <Said tags={answer.tags} version={version} names={names} />
        </>
      ) : (
        <>
          {standing === 'kept' ? (
            <Check className="flex-none text-ink-3" />
          ) : (
            <CircleAlert className="flex-none text-ink-3" />
          )}
          <span className={standing === 'kept' ? 'text-ink-2' : ''}>{WORDS[standing]}</span>
        </>
      )}
      <span className="ml-auto text-ink-2">{wholePercent(answer.confidence)}</span>
    </span>
  )
}

type SaidProps = {
  tags: readonly number[]
  version: VersionKind
  names: ReadonlyMap<number, string>
}

function Said({ tags, version, names }: SaidProps) {
  if (tags.length === 0) return <span className="text-ink-2">no tag</span>
  return tags.map((tag) => (
    <TagChip key={tag} source={version}>
      {names.get(tag) ?? 'deleted tag'}
    </TagChip>
  ))
}
