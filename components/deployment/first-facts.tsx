import { TextLink } from '@/components/ui/controls/text-link'
import { Stat, StatRow } from '@/components/ui/layout/stat'
import { modelPage } from '@/lib/contracts/addresses'
import type { Metrics } from '@/lib/contracts/metrics'
import { hasScore } from '@/lib/facts/has-score'
import { percent } from '@/lib/format/percent'
import { plural } from '@/lib/format/plural'

type FirstFactsProps = { modelId: string; metrics: Metrics }

export function FirstFacts({ modelId, metrics }: FirstFactsProps) {
  const weakest = metrics.per_tag.filter(hasScore).toSorted((one, other) => one.f1 - other.f1)[0]
  return (
    <div className="mt-6 w-full rounded-lg border border-line text-left">
      <StatRow className="grid-cols-3">
        <Stat label="Accuracy" value={percent(metrics.accuracy)} size="sm">
          on {plural('tagged text', metrics.texts)}
        </Stat>
        <Stat label="Macro F1" value={percent(metrics.macro_f1)} size="sm">
          on texts it had not seen
        </Stat>
        {weakest && (
          <Stat label="Weakest tag" value={percent(weakest.f1)} size="sm">
            {weakest.name}, {plural('text', weakest.support)}.{' '}
            <TextLink href={modelPage(modelId, 'report')}>Open report</TextLink>
          </Stat>
        )}
      </StatRow>
    </div>
  )
}
