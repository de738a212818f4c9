'use client'

import { useQuery } from '@tanstack/react-query'
import { CompareView } from '@/components/compare/compare-view'
import { Page } from '@/components/ui/page'
import { modelQuery } from '@/lib/queries/models'

export function ComparePage({ modelId }: { modelId: string }) {
  const { data: model } = useQuery(modelQuery(modelId))
  return <Page>{model && <CompareView model={model} />}</Page>
}
