'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { RouterProvider } from 'react-aria/private/utils/openLink'
import { ConfirmPassword } from '@/components/account/confirm-password'
import { HelpLink } from '@/components/document/help-link'
import { Toasts, toast } from '@/components/ui/feedback/toast'
import { Help } from '@/components/ui/layout/help-place'
import { useBackAgain } from '@/lib/queries/back-again'
import { BASE_PATH } from '@/lib/queries/base-path'
import { createQueryClient } from '@/lib/queries/query-client'
import { useWarnOfUnsent } from '@/lib/queries/unsent'

/** Menus are no links of Next, so its path is put before theirs here. */
const toHref = (page: string) => BASE_PATH + page

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(() =>
    createQueryClient((error) => toast({ kind: 'error', title: error.message })),
  )
  const router = useRouter()
  return (
    <QueryClientProvider client={client}>
      <RouterProvider navigate={router.push} useHref={toHref}>
        <Leaving />
        <Help help={<HelpLink />}>
          {children}
          <ConfirmPassword />
        </Help>
        <Toasts />
      </RouterProvider>
    </QueryClientProvider>
  )
}

/** What a page owes when it is left and when it is shown again; below the provider of queries, which both need. */
function Leaving() {
  useWarnOfUnsent()
  useBackAgain()
  return null
}
