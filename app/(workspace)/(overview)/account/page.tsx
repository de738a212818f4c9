import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { Prefilled } from '@/app/prefilled'
import { AccountPage } from '@/components/account/account-page'
import { readTheme, THEME_COOKIE } from '@/components/shell/theme'
import { ThemeChoice } from '@/components/shell/theme-choice'
import { getApplication } from '@/lib/http/application'
import { sessionsQuery } from '@/lib/queries/sessions'
import { usersQuery } from '@/lib/queries/users'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountAddress() {
  const sendsMail = getApplication().env.mail !== undefined
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <Prefilled queries={[sessionsQuery(), usersQuery()]}>
      <AccountPage theme={<ThemeChoice initial={theme} />} sendsMail={sendsMail} />
    </Prefilled>
  )
}
