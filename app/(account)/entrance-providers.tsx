'use client'

import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { createQueryClient } from '@/lib/queries/query-client'

/** Of the workspace's providers only what a form needs, which shows its own failures. */
export function EntranceProviders({ children }: { children: ReactNode }) {
  const [client] = useState(() => createQueryClient(() => undefined))
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}
