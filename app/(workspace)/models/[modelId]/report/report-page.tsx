'use client'

import { useQuery } from '@tanstack/react-query'
import { HeldOutCard } from '@/components/held-out/held-out-card'
import { ReportView } from '@/components/report/report-view'
import { ReproductionCard } from '@/components/reproduction/reproduction-card'
import { StrategyNote } from '@/components/training-settings/strategy-note'
import { modelQuery } from '@/lib/queries/models'

export function ReportPage({ modelId }: { modelId: string }) {
  const { data: model } = useQuery(modelQuery(modelId))
  if (!model) return null
  return (
    <ReportView
      model={model}
      question={<StrategyNote model={model} className="mb-4" />}
      below={(version) => (
        <div className="flex flex-col gap-4">
          <HeldOutCard modelId={modelId} number={version} />
          <ReproductionCard modelId={modelId} version={version} />
        </div>
      )}
    />
  )
}
