import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { Page } from '@/components/ui/layout/page'
import { modelPage } from '@/lib/contracts/addresses'

export function NotTrained({ modelId }: { modelId: string }) {
  return (
    <Page>
      <EmptyState
        isPage
        title="Train to find tags that look wrong"
        actions={
          <LinkButton variant="primary" size="lg" href={modelPage(modelId, 'tune')}>
            Open Tune
          </LinkButton>
        }
      >
        Each training compares your tags with what a model says that has not seen the text.
      </EmptyState>
    </Page>
  )
}
