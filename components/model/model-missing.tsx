import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { LostArt } from '@/components/ui/feedback/lost-art'

export function ModelMissing() {
  return (
    <EmptyState
      isPage
      art={<LostArt />}
      title="There is no such model"
      actions={
        <LinkButton href="/" variant="primary">
          See all models
        </LinkButton>
      }
    >
      The link may be older than a restored backup, or the model was deleted.
    </EmptyState>
  )
}
