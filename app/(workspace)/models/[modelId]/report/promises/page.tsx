import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { PromisesPage } from '@/components/promise/promises-page'
import { promisesQuery } from '@/lib/queries/promises'

export const metadata: Metadata = { title: 'Promises' }

export default async function Promises({ params }: PageProps<'/models/[modelId]/report/promises'>) {
  const { modelId } = await params
  return (
    <Prefilled queries={[promisesQuery(modelId)]}>
      <PromisesPage modelId={modelId} />
    </Prefilled>
  )
}
