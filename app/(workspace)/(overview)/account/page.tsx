import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { AccountPage } from '@/components/account/account-page'
import { readTheme, THEME_COOKIE } from '@/components/shell/theme'
import { ThemeChoice } from '@/components/shell/theme-choice'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountAddress() {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value)
  return <AccountPage theme={<ThemeChoice initial={theme} />} />
}
