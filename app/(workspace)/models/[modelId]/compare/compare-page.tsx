'use client'

import { useQuery } from '@tanstack/react-query'
import { CompareView } from '@/components/compare/compare-view'
import { standingOf } from '@/components/compare/standing'
import { TimeAText } from '@/components/try/time-a-text'
import { Page } from '@/components/ui/layout/page'
import { modelQuery } from '@/lib/queries/models'

export function ComparePage({ modelId }: { modelId: string }) {
  const { data: model } = useQuery(modelQuery(modelId))
  return (
    <Page>
      {model && (
        <CompareView
          model={model}
          below={(a, b) => (
            <TimeAText
              modelId={modelId}
              a={{ number: a, ...standingOf(model, a) }}
              b={{ number: b, ...standingOf(model, b) }}
            />
          )}
        />
      )}
    </Page>
  )
}
