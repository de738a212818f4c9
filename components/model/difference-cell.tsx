import { Delta } from '@/components/ui/delta'
import type { ModelState } from '@/lib/contracts/model'
import { Figure } from './figure'

/** Both scores as they were measured; that the difference is more than chance is not said here. */
export function DifferenceCell({ langur: { sandbox, production } }: { langur: ModelState }) {
  if (!sandbox || !production) return <span className="text-ink-3">–</span>
  if (sandbox.number === production.version) {
    return <Figure value={<Delta difference={0} />}>same version</Figure>
  }
  return (
    <Figure value={<Delta difference={sandbox.macro_f1 - production.macro_f1} />}>
      not proven
    </Figure>
  )
}
