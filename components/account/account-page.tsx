'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Switch } from '@/components/ui/controls/switch'
import { QueryView } from '@/components/ui/feedback/query-view'
import { setSingleKeys, useSingleKeys } from '@/components/ui/keys/single-keys'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { SettingRow } from '@/components/ui/layout/setting-row'
import { mayDo } from '@/lib/contracts/rights'
import { sessionQuery } from '@/lib/queries/session'
import { NameForm } from './name-form'
import { PasswordForm } from './password-form'
import { People } from './people'
import { roleName } from './role-words'
import { Sessions } from './sessions'

type AccountPageProps = {
  /** The choice of the theme; it belongs to the shell. */
  theme: ReactNode
}

export function AccountPage({ theme }: AccountPageProps) {
  const query = useQuery(sessionQuery())
  const hasSingleKeys = useSingleKeys()
  return (
    <Page>
      <QueryView query={query} what="your account">
        {(user) => (
          <>
            <PageHeader title="Account" sub={`${user.email} · ${roleName(user.role)}`} />
            <SettingRow title="Name" hint="Shown beside your changes.">
              <NameForm user={user} />
            </SettingRow>
            <SettingRow title="Password" hint="Changing it logs you out everywhere else.">
              <PasswordForm />
            </SettingRow>
            <SettingRow title="Theme" hint="For this browser.">
              {theme}
            </SettingRow>
            <SettingRow title="Keyboard" hint="For this browser.">
              <Switch
                label="Single-key shortcuts"
                hint="Letters and digits on Data and Tag, such as 1 to 9 for tags. Never while typing."
                isSelected={hasSingleKeys}
                onChange={setSingleKeys}
              />
            </SettingRow>
            <Sessions />
            {mayDo(user.role, 'admin') && <People self={user} />}
          </>
        )}
      </QueryView>
    </Page>
  )
}
