import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Prefilled } from '@/app/prefilled'
import { checksQuery, deploymentQuery } from '@/lib/queries/deployments'
import { DeploymentPage } from './deployment-page'

export const metadata: Metadata = { title: 'Deployment' }

type Params = { params: Promise<{ modelId: string; number: string }> }

export default async function Deployment({ params }: Params) {
  const { modelId, number: text } = await params
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 1) notFound()
  return (
    <Prefilled queries={[deploymentQuery(modelId, number), checksQuery(modelId, number)]}>
      <DeploymentPage modelId={modelId} number={number} />
    </Prefilled>
  )
}
