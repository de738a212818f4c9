import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { deploymentsQuery } from '@/lib/queries/deployments'
import { versionsQuery } from '@/lib/queries/versions'
import { DangerPage } from './danger-page'

export const metadata: Metadata = { title: 'Danger zone' }

export default async function Danger({ params }: PageProps<'/models/[modelId]/settings/danger'>) {
  const { modelId } = await params
  return (
    <Prefilled queries={[versionsQuery(modelId), deploymentsQuery(modelId)]}>
      <DangerPage modelId={modelId} />
    </Prefilled>
  )
}
