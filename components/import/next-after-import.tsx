'use client'

import { Database, SlidersHorizontal, Tag } from 'lucide-react'
import { LinkButton } from '@/components/ui/controls/link-button'
import { SkeletonLines } from '@/components/ui/feedback/skeleton'
import { Card } from '@/components/ui/layout/card'
import { modelPage } from '@/lib/contracts/addresses'
import { plural } from '@/lib/format/plural'
import { useModelAfterImport } from './use-model-after-import'

/** Train if there is something to learn from, else tag. */
export function NextAfterImport({ modelId }: { modelId: string }) {
  const model = useModelAfterImport(modelId)
  if (!model) {
    return (
      <Card label="Next step" className="p-4">
        <SkeletonLines lines={2} />
      </Card>
    )
  }
  const { counts, not_trainable, train_automatically } = model.langur
  const isTrainable = not_trainable === null
  return (
    <Card
      label="Next step"
      className="flex items-center gap-4 p-4 max-md:flex-col max-md:items-stretch"
    >
      <div className="min-w-0 flex-1">
        <h2 className="text-head">{isTrainable ? 'Train the sandbox' : 'Tag some texts'}</h2>
        <p className="mt-0.5 text-ink-2">
          {isTrainable
            ? `${plural('text', counts.tagged)} ${counts.tagged === 1 ? 'has' : 'have'} tags.${train_automatically ? ' Training starts by itself a moment after the last change.' : ''}`
            : not_trainable}
        </p>
      </div>
      <div className="flex flex-none gap-2 max-sm:flex-col">
        <LinkButton href={modelPage(modelId, 'data')} icon={<Database />}>
          Show the texts
        </LinkButton>
        <LinkButton
          href={modelPage(modelId, 'tag')}
          icon={<Tag />}
          variant={isTrainable ? 'outline' : 'primary'}
        >
          Tag
        </LinkButton>
        {isTrainable && (
          <LinkButton
            href={modelPage(modelId, 'tune')}
            icon={<SlidersHorizontal />}
            variant="primary"
          >
            Tune and train
          </LinkButton>
        )}
      </div>
    </Card>
  )
}
