import type { Axis } from '@/components/ui/axis'
import { Card, CardFooter, CardHeader } from '@/components/ui/card'
import { Delta } from '@/components/ui/delta'
import { Dumbbell } from '@/components/ui/dumbbell'
import type { Comparison } from '@/lib/contracts/comparison'
import { percent, wholePercent } from '@/lib/format/percent'
import { sortByDifference, type TagPair, tagAxis } from './tag-pairs'

/** F1 of each tag in both versions, the biggest gain first. */
export function TagByTag({ tags }: { tags: Comparison['per_tag'] }) {
  const pairs = sortByDifference(tags)
  const axis = tagAxis(tags)
  return (
    <Card isClipped>
      <CardHeader title="Tag by tag" sub="F1 of each tag" />
      <div className="max-h-160 overflow-y-auto">
        <AxisRow axis={axis} />
        <ul aria-label="F1 of each tag" className="px-4">
          {pairs.map((pair) => (
            <TagLine key={pair.tag_id} pair={pair} axis={axis} />
          ))}
        </ul>
      </div>
      <CardFooter>Hollow arrows: not proven, could be chance</CardFooter>
    </Card>
  )
}

const COLUMNS = 'grid grid-cols-dumbbell-plain items-center gap-x-4 max-sm:grid-cols-end'

function AxisRow({ axis: [low, high] }: { axis: Axis }) {
  return (
    <div
      aria-hidden="true"
      className={`${COLUMNS} sticky top-0 z-1 h-7 border-b border-line bg-surface px-4 text-micro text-ink-3 max-sm:h-auto`}
    >
      <span className="max-sm:hidden" />
      <span className="flex justify-between font-normal max-sm:order-2 max-sm:col-span-2">
        <span>{wholePercent(low)}</span>
        <span>{wholePercent((low + high) / 2)}</span>
        <span>{wholePercent(high)}</span>
      </span>
      <span className="text-right max-sm:col-start-2">Difference</span>
    </div>
  )
}

function TagLine({ pair, axis }: { pair: TagPair; axis: Axis }) {
  const { name, sandbox, production } = pair
  return (
    <li className={`${COLUMNS} border-b border-line last:border-b-0 max-sm:py-1.5`}>
      <span className="truncate" title={name}>
        {name}
      </span>
      {sandbox !== null && production !== null ? (
        <>
          <span className="max-sm:order-2 max-sm:col-span-2">
            <Dumbbell label={name} sandbox={sandbox} production={production} axis={axis} />
          </span>
          <Delta
            difference={sandbox - production}
            isUnitHidden
            className="justify-self-end max-sm:order-1"
          />
        </>
      ) : (
        <OneSided sandbox={sandbox} production={production} />
      )}
    </li>
  )
}

function OneSided({ sandbox, production }: Pick<TagPair, 'sandbox' | 'production'>) {
  const score = sandbox ?? production
  return (
    <>
      <span className="flex h-8.5 items-center text-small text-ink-3 max-sm:order-2 max-sm:col-span-2">
        {score === null ? 'in neither version' : percent(score)}
        {sandbox === null ? ', in production only' : ', in sandbox only'}
      </span>
      <span className="justify-self-end text-ink-3 max-sm:order-1">
        {sandbox === null ? 'gone' : 'new'}
      </span>
    </>
  )
}
