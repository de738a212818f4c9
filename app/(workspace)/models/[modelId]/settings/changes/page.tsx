import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { ChangesPanel } from '@/components/change/changes-panel'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { changesQuery } from '@/lib/queries/changes'

export const metadata: Metadata = { title: 'Changes' }

export default async function Changes({ params }: PageProps<'/models/[modelId]/settings/changes'>) {
  const { modelId } = await params
  return (
    <Prefilled queries={[changesQuery(modelId)]}>
      <SettingsFrame modelId={modelId}>
        <ChangesPanel modelId={modelId} />
      </SettingsFrame>
    </Prefilled>
  )
}
