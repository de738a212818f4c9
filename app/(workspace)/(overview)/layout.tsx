import type { ReactNode } from 'react'
import { WorkspaceFrame } from '../workspace-frame'

export default function OverviewLayout({ children }: { children: ReactNode }) {
  return <WorkspaceFrame>{children}</WorkspaceFrame>
}
