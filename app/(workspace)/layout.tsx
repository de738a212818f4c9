import type { ReactNode } from 'react'
import { Prefilled } from '@/app/prefilled'
import { sessionQuery } from '@/lib/queries/session'
import { Providers } from './providers'

/** Who is logged in: every page of the workspace shows it. */
export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  return (
    <Providers>
      <Prefilled queries={[sessionQuery()]}>{children}</Prefilled>
    </Providers>
  )
}
