import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { newestTuningQuery } from '@/lib/queries/tunings'
import { versionsQuery } from '@/lib/queries/versions'
import { TunePage } from './tune-page'

export const metadata: Metadata = { title: 'Tune' }

export default async function Tune({ params }: PageProps<'/models/[modelId]/tune'>) {
  const { modelId } = await params
  return (
    <Prefilled queries={[versionsQuery(modelId), newestTuningQuery(modelId)]}>
      <TunePage modelId={modelId} />
    </Prefilled>
  )
}
