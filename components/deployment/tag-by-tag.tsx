import type { Axis } from '@/components/ui/charts/axis'
import { Dumbbell } from '@/components/ui/charts/dumbbell'
import { TextLink } from '@/components/ui/controls/text-link'
import { Note } from '@/components/ui/feedback/note'
import { Card, CardFooter, CardHeader } from '@/components/ui/layout/card'
import { cx } from '@/components/ui/layout/cx'
import { Delta } from '@/components/ui/marks/delta'
import type { Comparison } from '@/lib/contracts/comparison'
import type { Proof, TagDifference } from '@/lib/contracts/proof'
import { LEAST_SAID } from '@/lib/facts/lead'
import { count } from '@/lib/format/count'
import { certaintyPercent, percent, sure, wholePercent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'
import { differenceShown } from '@/lib/format/shown-difference'
import { sortByDifference, type TagPair, tagAxis, tagPairs } from './tag-pairs'

type TagByTagProps = { tags: Comparison['per_tag']; proof: Proof | null }

/** F1 of each tag in both versions, the biggest gain first. */
export function TagByTag({ tags, proof }: TagByTagProps) {
  const pairs = sortByDifference(tagPairs(tags, proof))
  const axis = tagAxis(pairs)
  const worse = proof?.per_tag.filter(({ verdict }) => verdict === 'worse') ?? []
  const [worst] = worse.toSorted((one, other) => one.difference - other.difference)
  return (
    <section id="tags" className="scroll-mt-16">
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
        {worst && <GotWorse tag={worst} others={worse.length - 1} />}
        <CardFooter>Hollow arrows: not proven, could be chance</CardFooter>
      </Card>
    </section>
  )
}

const COLUMNS =
  'grid grid-cols-dumbbell items-center gap-x-4 max-sm:grid-cols-[minmax(0,1fr)_auto_auto]'

function AxisRow({ axis: [low, high] }: { axis: Axis }) {
  return (
    <div
      aria-hidden="true"
      className={`${COLUMNS} sticky top-0 z-1 h-7 border-b border-line bg-surface px-4 text-micro text-ink-3 max-sm:h-auto`}
    >
      <span />
      <span className="flex justify-between font-normal max-sm:order-3 max-sm:col-span-3">
        <span>{wholePercent(low)}</span>
        <span>{wholePercent((low + high) / 2)}</span>
        <span>{wholePercent(high)}</span>
      </span>
      <span className="text-right">Difference</span>
      <span className="text-right">Certainty</span>
    </div>
  )
}

function TagLine({ pair, axis }: { pair: TagPair; axis: Axis }) {
  const { name, sandbox, production, proven } = pair
  const isWorse = proven?.verdict === 'worse'
  return (
    <li className={`${COLUMNS} border-b border-line last:border-b-0 max-sm:py-1.5`}>
      <span className={cx('truncate', isWorse && 'font-semibold')} title={name}>
        {name}
      </span>
      {sandbox !== null && production !== null ? (
        <>
          <span className="max-sm:order-3 max-sm:col-span-3">
            <Dumbbell
              label={name}
              sandbox={sandbox}
              production={production}
              axis={axis}
              isWorse={isWorse}
            />
          </span>
          <Delta
            difference={differenceShown({ candidate: sandbox, baseline: production })}
            isProven={isWorse || proven?.verdict === 'better'}
            isUnitHidden
            className="justify-self-end"
          />
          <span className="text-right text-ink-3">{certaintyOf(proven)}</span>
        </>
      ) : (
        <OneSided pair={pair} />
      )}
    </li>
  )
}

function certaintyOf(proven: TagDifference | undefined): string {
  if (!proven) return ''
  if (proven.sure === null) return 'too few'
  return proven.sure < LEAST_SAID ? 'unclear' : certaintyPercent(proven.sure)
}

function OneSided({ pair: { sandbox, production, found } }: { pair: TagPair }) {
  const score = sandbox ?? production
  const right = found?.found[sandbox === null ? 'baseline' : 'candidate']
  return (
    <>
      <span className="flex h-8.5 items-center text-small text-ink-3 max-sm:order-3 max-sm:col-span-3">
        {score === null ? 'in neither version' : percent(score)}
        {sandbox === null ? ', in production only' : ', in sandbox only'}
        {found && `: finds ${count(right ?? 0)} of ${plural('text', found.texts)}`}
      </span>
      <span className="justify-self-end text-ink-3">{sandbox === null ? 'gone' : 'new'}</span>
      <span />
    </>
  )
}

function GotWorse({ tag, others }: { tag: TagDifference; others: number }) {
  const { name, found, texts } = tag
  return (
    <Note tone="down" className="mx-4 my-3">
      <b>
        {name} got worse, {sure(tag.sure ?? 0)}.
      </b>{' '}
      Sandbox finds {count(found.candidate)} of its {count(texts)} texts, production{' '}
      {count(found.baseline)}.{' '}
      <TextLink href={`?flips=broken&tag=${tag.tag_id}#flips`}>Read those it lost</TextLink>.
      {others > 0 && ` ${plural('other tag', others)} got worse as well.`}
    </Note>
  )
}
