import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { LostArt } from '@/components/ui/feedback/lost-art'
import { PAGES } from '@/lib/contracts/addresses'

export function ModelMissing() {
  return (
    <EmptyState
      isPage
      art={<LostArt />}
      title="There is no such model"
      actions={
        <LinkButton href={PAGES.models} variant="primary">
          See all models
        </LinkButton>
      }
    >
      The link may be older than a restored backup, the model was deleted, or your role on it was
      taken away.
    </EmptyState>
  )
}
