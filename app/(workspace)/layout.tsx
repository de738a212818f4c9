import type { ReactNode } from 'react'
import { Prefilled } from '@/app/prefilled'
import { modelsQuery } from '@/lib/queries/models'
import { sessionQuery } from '@/lib/queries/session'

/** Who is logged in and which models there are: every page of the workspace shows both. */
export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  return <Prefilled queries={[sessionQuery(), modelsQuery()]}>{children}</Prefilled>
}
