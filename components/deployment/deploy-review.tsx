'use client'

import { useQuery } from '@tanstack/react-query'
import { QueryView } from '@/components/ui/query-view'
import type { Deployment } from '@/lib/contracts/deployment'
import type { Model } from '@/lib/contracts/model'
import type { Version } from '@/lib/contracts/version'
import { comparisonQuery } from '@/lib/queries/comparison'
import { reportQuery } from '@/lib/queries/versions'
import { DeployCard } from './deploy-card'
import { SideBySide } from './side-by-side'
import { TagByTag } from './tag-by-tag'
import { WhatChanged } from './what-changed'

type DeployReviewProps = { model: Model; sandbox: Version; production: Deployment }

/** Sandbox beside production: what a deploy would change, then the button. */
export function DeployReview({ model, sandbox, production }: DeployReviewProps) {
  const comparison = useQuery(comparisonQuery(model.id))
  const { data: sandboxReport } = useQuery(reportQuery(model.id, sandbox.number))
  const { data: productionReport } = useQuery(reportQuery(model.id, production.version))
  return (
    <QueryView query={comparison} what="the comparison" className="flex flex-col gap-4">
      {(compared) => (
        <>
          <DeployCard
            model={model}
            sandbox={sandbox}
            production={production}
            comparison={compared}
          />
          <div className="grid grid-cols-deploy-pair items-start gap-4 max-lg:grid-cols-1">
            <SideBySide
              sandbox={compared.sandbox}
              production={compared.production}
              sandboxMetrics={sandboxReport?.metrics}
              productionMetrics={productionReport?.metrics}
            />
            <TagByTag tags={compared.per_tag} />
          </div>
          <WhatChanged comparison={compared} since={production.version} />
        </>
      )}
    </QueryView>
  )
}
