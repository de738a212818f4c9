'use client'

import { useQuery } from '@tanstack/react-query'
import { CompareView } from '@/components/compare/compare-view'
import { standingOf } from '@/components/compare/standing'
import { HeldOutPair } from '@/components/held-out/held-out-pair'
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
          below={(a, b) => {
            const [one, other] = [a, b].map((number) => ({ number, ...standingOf(model, number) }))
            return (
              one &&
              other && (
                <>
                  <HeldOutPair modelId={modelId} versions={[one, other]} />
                  <TimeAText modelId={modelId} a={one} b={other} />
                </>
              )
            )
          }}
        />
      )}
    </Page>
  )
}
