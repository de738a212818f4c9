import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { PathArt } from '@/components/ui/feedback/path-art'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'

export function NoReport({ model }: { model: Model }) {
  const { counts, not_trainable } = model.langur
  const canTrain = not_trainable === null
  return (
    <Page>
      <PageHeader title="Report" />
      <EmptyState
        art={<PathArt reached={counts.all > 0 ? 'no-tags' : 'no-texts'} />}
        title="Train to see how good it is"
        actions={
          <LinkButton
            variant="primary"
            size="lg"
            href={modelPage(model.id, canTrain ? 'tune' : 'data')}
          >
            {canTrain ? 'Open Tune' : 'Open Data'}
          </LinkButton>
        }
      >
        {not_trainable ??
          'The report shows accuracy, the tags one by one, and every text that the model gets wrong.'}
      </EmptyState>
    </Page>
  )
}
