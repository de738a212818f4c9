import { TextLink } from '@/components/ui/controls/text-link'
import { Explained } from '@/components/ui/feedback/tooltip'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { plural } from '@/lib/format/plural'
import { TaggedBar } from './tagged-bar'

type TaggingProgressProps = {
  modelId: string
  counts: Model['langur']['counts']
  unsaved: number
  isTrained: boolean
}

/** How the queue is ordered, and how far it has come. */
export function TaggingProgress({ modelId, counts, unsaved, isTrained }: TaggingProgressProps) {
  const tagged = Math.min(counts.all, counts.tagged + unsaved)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-6 py-4 max-sm:px-4 max-sm:py-3">
      <span className="text-small text-ink-2">
        <Explained
          meaning={
            isTrained
              ? 'The texts that the sandbox is least sure of teach it most. One in five comes at random, so that the tagged texts keep resembling all texts.'
              : 'Once the sandbox is trained, the texts that it is least sure of come first.'
          }
        >
          {isTrained ? 'Least sure first' : 'In random order'}
        </Explained>
      </span>
      {counts.fits_no_tag > 0 && (
        <TextLink
          href={modelPage(modelId, 'data', { show: 'no-tag' })}
          className="text-small text-ink-2"
        >
          {plural('text', counts.fits_no_tag)} {counts.fits_no_tag === 1 ? 'fits' : 'fit'} no tag
        </TextLink>
      )}
      <TaggedBar tagged={tagged} all={counts.all} />
    </div>
  )
}
