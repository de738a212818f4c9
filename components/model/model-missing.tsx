import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { LostArt } from '@/components/ui/lost-art'

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
