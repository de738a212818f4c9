import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { PathArt } from '@/components/ui/feedback/path-art'
import { Crumbs } from '@/components/ui/layout/crumbs'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { modelPage } from '@/lib/contracts/addresses'

export function NotTrained({ modelId }: { modelId: string }) {
  return (
    <Page>
      <PageHeader
        crumbs={
          <Crumbs
            steps={[{ label: 'Report', href: modelPage(modelId, 'report') }]}
            current="Suspicious tags"
          />
        }
        title="Suspicious tags"
      />
      <EmptyState
        art={<PathArt reached="no-tags" />}
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
