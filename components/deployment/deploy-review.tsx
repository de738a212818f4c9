'use client'

import { useQuery } from '@tanstack/react-query'
import { QueryView } from '@/components/ui/feedback/query-view'
import { AliveLater } from '@/components/ui/layout/alive-later'
import type { Deployment } from '@/lib/contracts/deployment'
import type { Model } from '@/lib/contracts/model'
import type { Version } from '@/lib/contracts/version'
import { NOW } from '@/lib/facts/verdict-words'
import { comparisonQuery } from '@/lib/queries/comparison'
import { usePromises } from '@/lib/queries/promises'
import { proofQuery } from '@/lib/queries/proofs'
import { reportQuery } from '@/lib/queries/versions'
import { CheckNote } from './check-note'
import { DeployCard } from './deploy-card'
import { FlipsCard } from './flips/flips-card'
import { ReplayCard } from './flips/replay-card'
import { MinimumNote } from './minimum-note'
import { SideBySide } from './side-by-side'
import { TagByTag } from './tag-by-tag'
import { WhatChanged } from './what-changed'

type DeployReviewProps = { model: Model; sandbox: Version; production: Deployment }

/** Sandbox beside production: the verdict and the button, then what a deploy would change. */
export function DeployReview({ model, sandbox, production }: DeployReviewProps) {
  const comparison = useQuery(comparisonQuery(model.id))
  const { data: analysis } = useQuery(proofQuery(model.id))
  const { data: promises } = usePromises(model.id)
  const { data: sandboxReport } = useQuery(reportQuery(model.id, sandbox.number))
  const { data: productionReport } = useQuery(reportQuery(model.id, production.version))
  const proof = analysis?.result ?? null
  return (
    <QueryView query={comparison} what="the comparison" className="flex flex-col gap-4">
      {(compared) => (
        <>
          <DeployCard
            model={model}
            comparison={compared}
            analysis={analysis}
            promises={promises?.sandbox ?? null}
          />
          <CheckNote model={model} />
          <MinimumNote
            versions={[compared.sandbox, ...(compared.production ? [compared.production] : [])]}
          />
          <AliveLater>
            <div className="grid grid-cols-deploy-pair items-start gap-4 max-lg:grid-cols-1">
              <SideBySide
                sandbox={compared.sandbox}
                production={compared.production}
                proof={proof}
                sandboxMetrics={sandboxReport?.metrics}
                productionMetrics={productionReport?.metrics}
              />
              <TagByTag tags={compared.per_tag} proof={proof} />
            </div>
            <WhatChanged
              comparison={compared}
              title={`What changed since v${production.version}`}
              modelId={model.id}
              pair={{}}
            />
            {proof && <FlipsCard modelId={model.id} proof={proof} names={NOW} pair={{}} />}
            <ReplayCard model={model} />
          </AliveLater>
        </>
      )}
    </QueryView>
  )
}
