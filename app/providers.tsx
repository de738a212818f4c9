'use client'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { RouterProvider } from 'react-aria-components'
import { Toasts } from '@/components/ui/toast'

export function Providers({ children }: { children: ReactNode }) {
  const [client] = useState(() => new QueryClient())
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
