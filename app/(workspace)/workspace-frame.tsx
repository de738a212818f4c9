'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { AppShell } from '@/components/shell/app-shell'
import { WorkspaceNav } from '@/components/shell/workspace-nav'
import { modelsQuery } from '@/lib/queries/models'
import { OwnSidebar } from './own-sidebar'

/** Around the pages that belong to no single model. */
export function WorkspaceFrame({ children }: { children: ReactNode }) {
  const { data: models } = useQuery(modelsQuery())
  return (
    <AppShell
      title="Langur"
      sidebar={
        <OwnSidebar>
          <WorkspaceNav models={models?.length} />
        </OwnSidebar>
      }
    >
      {children}
    </AppShell>
  )
}
