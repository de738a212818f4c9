import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { modelPage } from '@/lib/contracts/addresses'
import { useRole } from '@/lib/queries/use-may-do'

/** The page, or for a tagger, who has one page only, the way to that one. */
export function TagOnly({ modelId, children }: { modelId: string; children: ReactNode }) {
  const role = useRole()
  const path = usePathname()
  const tag = modelPage(modelId, 'tag')
  if (role !== 'tagger' || path === tag) return children
  const actions = (
    <LinkButton variant="primary" href={tag}>
      Tag texts
    </LinkButton>
  )
  return (
    <EmptyState title="Your page here is Tag" actions={actions} isPage>
      You have the role “tagger” on this model. An owner or admin of this Langur can give you
      another.
    </EmptyState>
  )
}
