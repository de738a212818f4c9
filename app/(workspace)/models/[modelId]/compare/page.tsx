import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { versionNotesQuery } from '@/lib/queries/version-notes'
import { versionsQuery } from '@/lib/queries/versions'
import { ComparePage } from './compare-page'

export const metadata: Metadata = { title: 'Compare versions' }

export default async function Compare({ params }: PageProps<'/models/[modelId]/compare'>) {
  const { modelId } = await params
  return (
    <Prefilled queries={[versionsQuery(modelId), versionNotesQuery(modelId)]}>
      <ComparePage modelId={modelId} />
    </Prefilled>
  )
}
