import { TextLink } from '@/components/ui/controls/text-link'
import { Card, CardHeader } from '@/components/ui/layout/card'
import { modelPage } from '@/lib/contracts/addresses'
import type { PromiseCounts } from '@/lib/contracts/promise'
import { count } from '@/lib/format/count'

type PromisesThenProps = { modelId: string; promises: PromiseCounts }

/** How many promises were kept when it was deployed. */
export function PromisesThen({ modelId, promises: { all, kept } }: PromisesThenProps) {
  return (
    <Card label="Promises">
      <CardHeader
        title="Promises"
        actions={<TextLink href={modelPage(modelId, 'report/promises')}>All promises</TextLink>}
      />
      <p className="px-4 pb-3">
        <span className="text-metric">{count(kept)}</span>{' '}
        <span className="text-ink-3">of {count(all)} kept then</span>
      </p>
    </Card>
  )
}
