import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { LostArt } from '@/components/ui/feedback/lost-art'
import { PAGES } from '@/lib/contracts/addresses'

export function NoDocument() {
  return (
    <EmptyState
      isPage
      art={<LostArt />}
      title="There is no such document"
      actions={
        <LinkButton href={PAGES.documents} variant="primary">
          All documents
        </LinkButton>
      }
    >
      The link may be older than this Langur. The search finds what it was about.
    </EmptyState>
  )
}
