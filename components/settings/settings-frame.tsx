import type { ReactNode } from 'react'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { LinkTabs } from '@/components/ui/layout/tabs'

type SettingsFrameProps = { modelId: string; actions?: ReactNode; children: ReactNode }

/** The head of every settings page, with the tabs between them. */
export function SettingsFrame({ modelId, actions, children }: SettingsFrameProps) {
  const at = (tab: string) => `/models/${modelId}/settings/${tab}`
  return (
    <Page>
      <PageHeader title="Settings" actions={actions} isTight />
      <LinkTabs
        label="Settings"
        tabs={[
          { href: at('general'), label: 'General' },
          { href: at('tags'), label: 'Tags' },
          { href: at('deploy'), label: 'Deploy' },
          { href: at('danger'), label: 'Danger zone' },
        ]}
      />
      {children}
    </Page>
  )
}
