import type { Metadata } from 'next'
import { Prefilled } from '@/app/prefilled'
import { SettingsFrame } from '@/components/settings/settings-frame'
import { WebhooksPanel } from '@/components/webhook/webhooks-panel'
import { webhooksQuery } from '@/lib/queries/webhooks'

export const metadata: Metadata = { title: 'Webhooks' }

export default async function Webhooks({
  params,
}: PageProps<'/models/[modelId]/settings/webhooks'>) {
  const { modelId } = await params
  return (
    <Prefilled queries={[webhooksQuery(modelId)]}>
      <SettingsFrame modelId={modelId}>
        <WebhooksPanel modelId={modelId} />
      </SettingsFrame>
    </Prefilled>
  )
}
