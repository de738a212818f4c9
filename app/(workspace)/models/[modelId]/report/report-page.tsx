'use client'

import { useQuery } from '@tanstack/react-query'
import { ReportView } from '@/components/report/report-view'
import { ReproductionCard } from '@/components/reproduction/reproduction-card'
import { modelQuery } from '@/lib/queries/models'

export function ReportPage({ modelId }: { modelId: string }) {
  const { data: model } = useQuery(modelQuery(modelId))
  if (!model) return null
  return (
    <ReportView
      model={model}
      below={(version) => <ReproductionCard modelId={modelId} version={version} />}
    />
  )
}
