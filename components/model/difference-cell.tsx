import { Delta } from '@/components/ui/marks/delta'
import type { ModelState } from '@/lib/contracts/model'
import { sure } from '@/lib/format/percent'
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
  const difference = sandbox.macro_f1 - production.macro_f1
  const isProven = verdict?.verdict === (difference > 0 ? 'better' : 'worse')
  const known = isProven ? sure(verdict.sure) : 'not proven'
  return (
    <Figure value={<Delta difference={difference} isProven={isProven} />}>
      {verdict === null ? 'not compared yet' : known}
    </Figure>
  )
}
