'use client'

import { useQuery } from '@tanstack/react-query'
import { ReportView } from '@/components/report/report-view'
import { modelQuery } from '@/lib/queries/models'

export function ReportPage({ modelId }: { modelId: string }) {
  const { data: model } = useQuery(modelQuery(modelId))
  return model ? <ReportView model={model} /> : null
}
