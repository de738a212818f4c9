'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { RouterProvider } from 'react-aria-components'
import { Toasts, toast } from '@/components/ui/feedback/toast'
import { createQueryClient } from '@/lib/queries/query-client'

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(() =>
    createQueryClient((error) => toast({ kind: 'error', title: error.message })),
  )
  const router = useRouter()
  return (
    <QueryClientProvider client={client}>
      <RouterProvider navigate={router.push}>
        {children}
        <Toasts />
      </RouterProvider>
    </QueryClientProvider>
  )
}
