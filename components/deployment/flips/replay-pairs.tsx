import { ArrowRight } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { cx } from '@/components/ui/layout/cx'
import type { Replay } from '@/lib/contracts/replay'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import type { ReplayedFilter } from '@/lib/queries/replays'

type ReplayPairsProps = {
  replay: Replay
  names: ReadonlyMap<number, string>
  filter: ReplayedFilter
  onChange: (filter: ReplayedFilter) => void
}

const SHOWN = 5

/** From tag to tag, the most frequent first; a row shows its texts. */
export function ReplayPairs({ replay, names, filter, onChange }: ReplayPairsProps) {
  const shown = replay.pairs.slice(0, SHOWN)
  const others = replay.pairs.slice(SHOWN)
  const most = shown[0]?.count ?? 1
  const nameOf = (tag: number | null) => (tag === null ? 'no tag' : (names.get(tag) ?? ''))
  if (shown.length === 0) {
    return <p className="text-ink-2">Every answer would stay as it is.</p>
  }
  return (
    <ul className="flex flex-col">
      {shown.map((pair) => {
        const own = { from: pair.from ?? 0, to: pair.to ?? 0 }
        const isChosen = filter.from === own.from && filter.to === own.to
        return (
          <li key={`${own.from} ${own.to}`}>
            <Button
              aria-pressed={isChosen}
              onPress={() => onChange(isChosen ? {} : own)}
              className={cx(
                'grid min-h-8 w-full grid-cols-[minmax(0,1fr)_16px_minmax(0,1fr)_56px_32px] items-center gap-x-2 rounded-sm px-1 text-left hover:bg-fill-1 max-sm:min-h-11',
                isChosen && 'bg-fill-2 paint-chosen',
              )}
            >
              <span className="truncate">{nameOf(pair.from)}</span>
              <ArrowRight aria-label="to" className="size-3 text-ink-3" />
              <span className="truncate">{nameOf(pair.to)}</span>
              <span
                aria-hidden="true"
                className="h-1 rounded-full bg-ink-2 paint"
                style={{ width: `${(100 * pair.count) / most}%` }}
              />
              <span className="text-right">{count(pair.count)}</span>
            </Button>
          </li>
        )
      })}
      {others.length > 0 && (
        <li className="flex justify-between px-1 pt-1.5 text-ink-3">
          <span>{plural('other pair', others.length)}</span>
          <span>{count(others.reduce((sum, pair) => sum + pair.count, 0))}</span>
        </li>
      )}
    </ul>
  )
}
