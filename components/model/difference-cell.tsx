import { DifferenceSign } from '@/components/ui/charts/difference-line'
import { Delta } from '@/components/ui/marks/delta'
import { DeltaBeside } from '@/components/ui/marks/delta-beside'
import type { ModelState } from '@/lib/contracts/model'
import { measuredOf } from '@/lib/facts/brought'
import { besideDifference } from '@/lib/facts/verdict-words'
import { shownBeside } from '@/lib/format/shown-difference'
import { Figure } from './figure'

/** Both scores as they were measured, and what the proof on the same texts says of them. */
export function DifferenceCell({
  langur: { sandbox, production, verdict },
}: {
  langur: ModelState
}) {
  if (!sandbox || !production) return <span className="text-ink-3">–</span>
  if (sandbox.number === production.version) {
    return <Figure value={<Delta difference={0} />}>same version</Figure>
  }
  const measured = measuredOf(production)
  if (!measured) return <Figure value="–">brought, not compared</Figure>
  const beside = {
    candidate: sandbox.macro_f1,
    baseline: measured.macro_f1,
    isSameTexts: sandbox.texts === measured.texts,
  }
  const shown = shownBeside(beside, verdict && { ...verdict.macro_f1, texts: verdict.texts })
  const isProven = verdict?.verdict === 'better' || verdict?.verdict === 'worse'
  return (
    <Figure value={shown ? <DeltaBeside shown={shown} isProven={isProven} isBelow /> : '–'}>
      {verdict === null ? (
        'not compared yet'
      ) : (
        <span className="flex items-center gap-2">
          {besideDifference(verdict)}
          <DifferenceSign measured={verdict.macro_f1} />
        </span>
      )}
    </Figure>
  )
}
