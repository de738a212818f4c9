'use client'

import { Note } from '@/components/ui/feedback/note'
import { LoadFailure } from '@/components/ui/feedback/query-view'
import { SkeletonLines } from '@/components/ui/feedback/skeleton'
import type { Disagreement } from '@/lib/contracts/disagreement'
import type { Model } from '@/lib/contracts/model'
import type { TagKeys } from '@/lib/facts/tag-keys'
import { tagNames } from '@/lib/facts/tag-names'
import type { QueueChoice } from '@/lib/queries/queue'
import { DisagreementEnd } from './disagreement-end'
import { DisagreementProgress } from './disagreement-progress'
import type { Explain } from './explain'
import { RequestsEnd } from './requests-end'
import { SecondEnd } from './second-end'
import { TaggingEnd } from './tagging-end'
import { TaggingProgress } from './tagging-progress'
import { TaggingRail } from './tagging-rail'
import { TaggingStage } from './tagging-stage'
import { skippedOf, stateOf, stepsAhead } from './tagging-state'
import { UnsavedBanner } from './unsaved-banner'
import { useTagKeys } from './use-tag-keys'
import { type Tagging, useTagging } from './use-tagging'
import { ViewEnd } from './view-end'

type TaggingContentProps = {
  model: Model
  queue: QueueChoice
  /** What the queue of disagreements consists of; null in the others. */
  disagreement: Disagreement | null
  /** The text with the words that made the suggestion. */
  explain: Explain
}

/** How far it has come, the text or what stands in its place, and what tagging brings. */
export function TaggingContent({ model, queue, disagreement, explain }: TaggingContentProps) {
  const tagging = useTagging(model, queue)
  const { unsaved, outbox } = tagging
  const names = tagNames(model)
  const keys = useTagKeys(model)
  const nameOf = (tagId: number) => names.get(tagId) ?? 'deleted tag'
  const ahead = stepsAhead(unsaved.waiting, disagreement !== null)
  return (
    <>
      <UnsavedBanner outbox={outbox} state={unsaved} />
      <div className="grid min-w-0 flex-1 grid-cols-tag max-lg:grid-cols-1">
        <section aria-label="Tag one text" className="flex min-w-0 flex-col">
          {disagreement ? (
            <DisagreementProgress model={model} disagreement={disagreement} unsaved={ahead} />
          ) : (
            <TaggingProgress
              model={model}
              queue={queue}
              unsaved={ahead}
              tagged={tagging.deeds.filter(({ tagged }) => tagged !== null).length}
            />
          )}
          {queue.by === 'second' && (
            <Note className="mx-6 text-small max-sm:mx-4">
              <b>A second opinion.</b> Somebody else tagged these texts. You do not see how, nor
              what the sandbox says, so that nothing leads you. No version learns from what you say
              here.
            </Note>
          )}
          <TextOrEnd
            model={model}
            queue={queue}
            tagging={tagging}
            disagreement={disagreement}
            explain={explain}
            keys={keys}
            nameOf={nameOf}
          />
        </section>
        <TaggingRail model={model} tagging={tagging} nameOf={nameOf} />
      </div>
    </>
  )
}

type TextOrEndProps = TaggingContentProps & {
  tagging: Tagging
  keys: TagKeys
  nameOf: (tagId: number) => string
}

function TextOrEnd(props: TextOrEndProps) {
  const { model, queue, tagging, disagreement, explain, keys, nameOf } = props
  const { query, deeds } = tagging
  const undo = deeds.length > 0 ? tagging.undo : undefined
  const state = stateOf(tagging, disagreement)
  switch (state.is) {
    case 'text':
      return (
        <TaggingStage
          model={model}
          tagging={tagging}
          text={state.text}
          explain={explain}
          keys={keys}
          nameOf={nameOf}
        />
      )
    case 'failed':
      return (
        <div className="px-6">
          <LoadFailure
            what="the texts to tag"
            error={state.error}
            query={{ ...query, refetch: query.fetchNextPage }}
          />
        </div>
      )
    case 'reading':
      return (
        <div
          role="status"
          aria-label="Loading the texts to tag"
          className="m-auto w-full max-w-230 px-6"
        >
          <SkeletonLines lines={3} />
        </div>
      )
    case 'settled':
      return <DisagreementEnd modelId={model.id} disagreement={state.disagreement} onUndo={undo} />
    case 'end':
      if (queue.by === 'second') return <SecondEnd model={model} onUndo={undo} />
      if (queue.by === 'requests') return <RequestsEnd modelId={model.id} onUndo={undo} />
      if (queue.by === 'view' && tagging.held === 0) {
        return (
          <ViewEnd
            modelId={model.id}
            skipped={skippedOf(deeds)}
            onAgain={tagging.again}
            onUndo={undo}
          />
        )
      }
      return (
        <TaggingEnd
          model={model}
          skipped={skippedOf(deeds)}
          held={tagging.held}
          onAgain={tagging.again}
          onUndo={undo}
        />
      )
  }
}
