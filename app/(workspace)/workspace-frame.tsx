'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import { WorkspaceNav } from '@/components/shell/workspace-nav'
import { modelsQuery } from '@/lib/queries/models'
import { sessionQuery } from '@/lib/queries/session'
import { OwnSidebar } from './own-sidebar'

/** Around the pages that belong to no single model. */
export function WorkspaceFrame({ children }: { children: ReactNode }) {
  const { data: models } = useQuery(modelsQuery())
  const { data: session } = useQuery(sessionQuery())
  return (
    <AppShell
      title="Langur"
      sidebar={
        <OwnSidebar>
          <WorkspaceNav models={models?.length} role={session?.role} />
        </OwnSidebar>
      }
    >
      {children}
    </AppShell>
  )
}
