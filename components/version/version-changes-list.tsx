import type { Change } from '@/lib/facts/setting-words'

type VersionChangesListProps = { changes: readonly Change[]; isFirst: boolean }

const SPOKEN = { '+': 'added:', '−': 'removed:', '~': 'changed:' } as const

export function VersionChangesList({ changes, isFirst }: VersionChangesListProps) {
  if (isFirst) return <span className="text-ink-3">First training</span>
  if (changes.length === 0) return <span className="text-ink-3">Nothing: trained again</span>
  return (
    <ul className="flex flex-wrap gap-x-2.5 gap-y-1">
      {changes.map(({ sign, text }) => (
        <li key={text} className="inline-flex max-w-full gap-1.25">
          <span className="sr-only">{SPOKEN[sign]}</span>
          <span aria-hidden="true" className="font-mono font-medium text-ink-3">
            {sign}
          </span>
          <span className="min-w-0 wrap-anywhere">{text}</span>
        </li>
      ))}
    </ul>
  )
}
