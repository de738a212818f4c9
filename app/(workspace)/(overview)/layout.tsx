import type { ReactNode } from 'react'
import { Prefilled } from '@/app/prefilled'
import { modelsQuery } from '@/lib/queries/models'
import { WorkspaceFrame } from '../workspace-frame'

/** The pages of a model do not wait for the list of all: only their switcher wants it. */
export default function OverviewLayout({ children }: { children: ReactNode }) {
  return (
    <Prefilled queries={[modelsQuery()]}>
      <WorkspaceFrame>{children}</WorkspaceFrame>
    </Prefilled>
  )
}
