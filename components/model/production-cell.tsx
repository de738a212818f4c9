import { RelativeTime } from '@/components/ui/marks/time'
import type { ModelState } from '@/lib/contracts/model'
import { percent } from '@/lib/format/percent'
import { Figure } from './figure'

export function ProductionCell({ langur: { production } }: { langur: ModelState }) {
  if (!production) return <span className="block text-ink-3">Empty</span>
  return (
    <Figure value={production.macro_f1 === null ? 'Brought' : percent(production.macro_f1)}>
      v{production.version} · <span className="max-sm:sr-only">deployed</span>{' '}
      <RelativeTime moment={production.deployed} />
    </Figure>
  )
}
