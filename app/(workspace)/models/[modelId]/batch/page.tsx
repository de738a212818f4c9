import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { BatchPage } from '@/components/batch/batch-page'
import { batchesQuery } from '@/lib/queries/batches'
import { sessionQuery } from '@/lib/queries/session'

export const metadata: Metadata = { title: 'Batch' }

export default async function ModelBatchPage({ params }: PageProps<'/models/[modelId]/batch'>) {
  const { modelId } = await params
  return (
    <Prefilled queries={[batchesQuery(modelId), sessionQuery()]}>
      <BatchPage modelId={modelId} />
    </Prefilled>
  )
}
