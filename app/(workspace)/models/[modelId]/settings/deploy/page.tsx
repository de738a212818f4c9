import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { readOnce } from '@/app/read-once'
import type { Model } from '@/lib/contracts/model'
import { comparisonQuery } from '@/lib/queries/comparison'
import { deploymentsQuery } from '@/lib/queries/deployments'
import { pathOf } from '@/lib/queries/key'
import { modelKey } from '@/lib/queries/models'
import { promisesQuery } from '@/lib/queries/promises'
import { replayQuery } from '@/lib/queries/replays'
import { reportQuery } from '@/lib/queries/versions'
import { DeployPage } from './deploy-page'

export const metadata: Metadata = { title: 'Deploy' }

export default async function Deploy({ params }: PageProps<'/models/[modelId]/settings/deploy'>) {
  const { modelId } = await params
  return (
    <Prefilled
      queries={[
        comparisonQuery(modelId),
        deploymentsQuery(modelId),
        promisesQuery(modelId),
        replayQuery(modelId),
        ...(await firstReport(modelId)),
      ]}
    >
      <DeployPage modelId={modelId} />
    </Prefilled>
  )
}

/** Of a first deploy what was measured comes with the page, so that the button below it stays where it is. */
async function firstReport(modelId: string) {
  const { status, value } = await readOnce(pathOf(modelKey(modelId)))
  if (status !== 200) return []
  // The answer of the endpoint of a model is a model.
  const { sandbox, production } = (value as Model).langur
  return sandbox && !production ? [reportQuery(modelId, sandbox.number)] : []
}
