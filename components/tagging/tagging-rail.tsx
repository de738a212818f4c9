import type { Model } from '@/lib/contracts/model'
import { JustTagged } from './just-tagged'
import { LiveScore } from './live-score'
import { TaggingPace } from './pace'
import { ShortTags } from './short-tags'
import type { Tagging } from './use-tagging'

type TaggingRailProps = { model: Model; tagging: Tagging; nameOf: (tagId: number) => string }

/** What tagging brings, beside the text; narrow screens keep to the text. */
export function TaggingRail({ model, tagging, nameOf }: TaggingRailProps) {
  const { deeds, unsaved } = tagging
  const unsavedIds = new Set([
    ...unsaved.waiting.map(({ id }) => id),
    ...unsaved.refused.map(({ step }) => step.id),
  ])
  return (
    <aside aria-label="This session" className="flex flex-col border-l border-line max-lg:hidden">
      <section className="border-b border-line px-6 py-5">
        <LiveScore model={model} tagging={tagging} />
      </section>
      <section className="border-b border-line px-6 py-5">
        <JustTagged modelId={model.id} deeds={deeds} unsavedIds={unsavedIds} nameOf={nameOf} />
      </section>
      <ShortTags model={model} />
      <TaggingPace tagged={deeds.filter(({ tagged }) => tagged !== null).length} />
    </aside>
  )
}
