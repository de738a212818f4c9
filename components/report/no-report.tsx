import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { PathArt } from '@/components/ui/path-art'
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
            href={`/models/${model.id}/${canTrain ? 'tune' : 'data'}`}
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
