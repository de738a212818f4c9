import { Meter, type MeterTone } from '@/components/ui/charts/meter'
import { TagName } from '@/components/ui/marks/tag-name'
import type { Batch } from '@/lib/contracts/batch'
import { wholePercent } from '@/lib/format/percent'

const SHOWN = 4

/** How often the most frequent tags were answered, as shares of the texts that are done. */
export function BatchTags({ batch: { counts }, tone }: { batch: Batch; tone: MeterTone }) {
  const tags = counts.tags.filter(({ id }) => id !== 0)
  const share = (number: number) => number / Math.max(counts.texts, 1)
  const rest = tags.slice(SHOWN)
  return (
    <dl className="flex flex-col gap-2 empty:hidden">
      {tags.slice(0, SHOWN).map(({ id, name, count }) => (
        <div key={id} className="flex items-center gap-3">
          <dt className="min-w-0 flex-1 truncate">
            <TagName>{name}</TagName>
          </dt>
          <dd className="flex items-center gap-3">
            <Meter value={share(count)} tone={tone} width="lg" />
            <span className="w-10 text-right">{wholePercent(share(count))}</span>
          </dd>
        </div>
      ))}
      {rest.length > 0 && (
        <div className="flex items-center gap-3 text-ink-2">
          <dt className="flex-1">
            {rest.length === 1 ? '1 other tag' : `${rest.length} other tags`}
          </dt>
          <dd>{wholePercent(share(rest.reduce((sum, tag) => sum + tag.count, 0)))}</dd>
        </div>
      )}
    </dl>
  )
}
