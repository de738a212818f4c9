import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { comparisonQuery } from '@/lib/queries/comparison'
import { deploymentsQuery } from '@/lib/queries/deployments'
import { promisesQuery } from '@/lib/queries/promises'
import { replayQuery } from '@/lib/queries/replays'
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
      ]}
    >
      <DeployPage modelId={modelId} />
    </Prefilled>
  )
}
