import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { Prefilled } from '@/app/prefilled'
import { ApiGuidePage } from '@/components/api-guide/api-guide-page'
import { TokenUsageCard } from '@/components/token-usage/token-usage-card'
import { getApplication } from '@/lib/http/application'
import { deploymentsQuery } from '@/lib/queries/deployments'
import { randomChecksQuery } from '@/lib/queries/random-checks'
import { newestSamplesQuery } from '@/lib/queries/samples'
import { tokenUsageQuery } from '@/lib/queries/token-usage'
import { usageQuery } from '@/lib/queries/usage'

export const metadata: Metadata = { title: 'API' }

export default async function ApiPage({ params }: PageProps<'/models/[modelId]/api'>) {
  const { modelId } = await params
  const host = (await headers()).get('host') ?? 'localhost'
  const { publicUrl, basePath } = getApplication().env
  const origin = new URL(publicUrl ?? `http://${host}`).origin + basePath
  const queries = [
    usageQuery(modelId),
    tokenUsageQuery(modelId),
    deploymentsQuery(modelId),
    newestSamplesQuery(modelId),
    randomChecksQuery(modelId),
  ]
  return (
    <Prefilled queries={queries}>
      <ApiGuidePage
        modelId={modelId}
        origin={origin}
        tokenUsage={<TokenUsageCard modelId={modelId} />}
      />
    </Prefilled>
  )
}
