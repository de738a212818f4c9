import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { PathArt } from '@/components/ui/feedback/path-art'
import { Card } from '@/components/ui/layout/card'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { trainingNow } from './training-words'

export function NothingTrained({ model }: { model: Model }) {
  const { counts, not_trainable } = model.langur
  const training = trainingNow(model.langur)
  return (
    <Card label="Deploy" className="flex min-h-120 flex-col">
      <EmptyState
        art={<PathArt reached={counts.all > 0 ? 'no-tags' : 'no-texts'} />}
        title="Train a version first"
        actions={
          <LinkButton
            variant="primary"
            size="lg"
            href={modelPage(model.id, not_trainable === null ? 'tune' : 'data')}
          >
            {not_trainable === null ? 'Open Tune' : 'Open Data'}
          </LinkButton>
        }
      >
        Deploying copies a trained sandbox version to production, and there is none yet.{' '}
        {training ? `${training}.` : not_trainable}
      </EmptyState>
    </Card>
  )
}
