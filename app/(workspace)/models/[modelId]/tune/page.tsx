import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { promisesQuery } from '@/lib/queries/promises'
import { newestTuningQuery } from '@/lib/queries/tunings'
import { verdictsQuery } from '@/lib/queries/verdicts'
import { versionNotesQuery } from '@/lib/queries/version-notes'
import { versionsQuery } from '@/lib/queries/versions'
import { TunePage } from './tune-page'

export const metadata: Metadata = { title: 'Tune' }

export default async function Tune({ params }: PageProps<'/models/[modelId]/tune'>) {
  const { modelId } = await params
  return (
    <Prefilled
      queries={[
        versionsQuery(modelId),
        versionNotesQuery(modelId),
        verdictsQuery(modelId),
        promisesQuery(modelId),
        newestTuningQuery(modelId),
      ]}
    >
      <TunePage modelId={modelId} />
    </Prefilled>
  )
}
