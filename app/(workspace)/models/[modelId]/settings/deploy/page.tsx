import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { readOnce } from '@/app/read-once'
import type { Model } from '@/lib/contracts/model'
import { comparedNumber } from '@/lib/facts/brought'
import { comparisonQuery } from '@/lib/queries/comparison'
import { deployRequestsQuery } from '@/lib/queries/deploy-requests'
import { deploymentsQuery } from '@/lib/queries/deployments'
import { heldOutQuery } from '@/lib/queries/held-out'
import { pathOf } from '@/lib/queries/key'
import { modelKey } from '@/lib/queries/models'
import { promisesQuery } from '@/lib/queries/promises'
import { randomChecksQuery } from '@/lib/queries/random-checks'
import { replayQuery } from '@/lib/queries/replays'
import { broughtVersionsQuery } from '@/lib/queries/takeaway'
import { reportQuery } from '@/lib/queries/versions'
import { watchQuery } from '@/lib/queries/watch'
import { DeployPage } from './deploy-page'

export const metadata: Metadata = { title: 'Deploy' }

export default async function Deploy({ params }: PageProps<'/models/[modelId]/settings/deploy'>) {
  const { modelId } = await params
  return (
    <Prefilled
      queries={[
        deploymentsQuery(modelId),
        deployRequestsQuery(modelId),
        promisesQuery(modelId),
        broughtVersionsQuery(modelId),
        heldOutQuery(modelId),
        randomChecksQuery(modelId),
        ...(await ofItsState(modelId)),
      ]}
    >
      <DeployPage modelId={modelId} />
    </Prefilled>
  )
}

/** What was measured of the versions, and what production has answered: nothing moves when they come. */
async function ofItsState(modelId: string) {
  const { status, value } = await readOnce(pathOf(modelKey(modelId)))
  if (status !== 200) return []
  // The answer of the endpoint of a model is a model.
  const { sandbox, production } = (value as Model).langur
  const live = comparedNumber(production)
  // Of what is in production already nothing is compared.
  const shown = sandbox?.number === live ? [] : [sandbox?.number, live]
  return [
    ...(production?.brought ? [] : [comparisonQuery(modelId), replayQuery(modelId)]),
    ...(production ? [watchQuery(modelId)] : []),
    ...shown.filter((number) => number !== undefined).map((number) => reportQuery(modelId, number)),
  ]
}
