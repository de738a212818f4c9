import type { ReactNode } from 'react'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { LinkTabs } from '@/components/ui/layout/tabs'
import { modelPage } from '@/lib/contracts/addresses'

type SettingsFrameProps = { modelId: string; actions?: ReactNode; children: ReactNode }

/** The head of every settings page, with the tabs between them. */
export function SettingsFrame({ modelId, actions, children }: SettingsFrameProps) {
  return (
    <Page>
      <PageHeader title="Settings" actions={actions} isTight />
      <LinkTabs
        label="Settings"
        tabs={[
          { href: modelPage(modelId, 'settings/general'), label: 'General' },
          { href: modelPage(modelId, 'settings/tags'), label: 'Tags' },
          { href: modelPage(modelId, 'settings/deploy'), label: 'Deploy' },
          { href: modelPage(modelId, 'settings/webhooks'), label: 'Webhooks' },
          { href: modelPage(modelId, 'settings/changes'), label: 'Changes' },
          { href: modelPage(modelId, 'settings/danger'), label: 'Danger zone' },
        ]}
      />
      {children}
    </Page>
  )
}
