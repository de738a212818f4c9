import type { ReactNode } from 'react'
import { WorkspaceFrame } from '@/app/(workspace)/workspace-frame'
import { Prefilled } from '@/app/prefilled'
import { modelsQuery } from '@/lib/queries/models'

/** The pages of a model do not wait for the list of all: only their switcher wants it. */
export default function OverviewLayout({ children }: { children: ReactNode }) {
  return (
    <Prefilled queries={[modelsQuery()]}>
      <WorkspaceFrame>{children}</WorkspaceFrame>
    </Prefilled>
  )
}
