import { distanceWords, sortDistances } from '@/components/report/curve/curve-words'
import { TextLink } from '@/components/ui/controls/text-link'
import { modelPage } from '@/lib/contracts/addresses'
import type { Curve } from '@/lib/contracts/curve'
import { percent } from '@/lib/format/percent'

/** How far each tag is from the model’s goal. */
export function DistanceList({ modelId, curve }: { modelId: string; curve: Curve }) {
  const distances = sortDistances(curve.per_tag)
  const reached = distances.filter(({ state }) => state === 'reached').length
  return (
    <section aria-label="Distance to the goal" className="min-w-0">
      <h3 className="text-small text-ink-3">
        {reached} of {distances.length} tags {reached === 1 ? 'has' : 'have'} reached F1{' '}
        {percent(curve.goal)} (
        <TextLink href={modelPage(modelId, 'settings')}>change the goal</TextLink>)
      </h3>
      <ul className="mt-2 max-h-64 overflow-y-auto print:max-h-none">
        {distances.map((distance) => (
          <li
            key={distance.tag_id}
            className="flex gap-3 border-b border-line py-1.5 last:border-b-0"
          >
            <span className="min-w-0 flex-1">
              <b>{distance.name}</b> {distanceWords(distance, curve.goal)}
            </span>
            <span className="flex-none text-ink-3">F1 {percent(distance.f1)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
