import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { AuthShell } from '@/components/shell/auth-shell'
import { Dot } from '@/components/ui/layout/dot'
import { getApplication } from '@/lib/http/application'

export default async function AccountLayout({ children }: { children: ReactNode }) {
  const host = (await headers()).get('host')
  return (
    <AuthShell
      footer={
        <>
          Langur {getApplication().version} <Dot /> {host}
        </>
      }
    >
      {children}
    </AuthShell>
  )
}
