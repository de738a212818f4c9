'use client'

import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/ui/empty-state'
import { LoadFailure, QueryView } from '@/components/ui/query-view'
import { SkeletonLines } from '@/components/ui/skeleton'
import type { Model } from '@/lib/contracts/model'
import { modelQuery } from '@/lib/queries/models'
import { sessionQuery } from '@/lib/queries/session'
import { tagNames } from '@/lib/queries/tag-names'
import { TaggingEnd } from './tagging-end'
import { TaggingProgress } from './tagging-progress'
import { TaggingRail } from './tagging-rail'
import { TaggingStage } from './tagging-stage'
import { UnsavedBanner } from './unsaved-banner'
import { useTagging } from './use-tagging'

/** The page Tag: one text at a time. */
export function TaggingPage({ modelId }: { modelId: string }) {
  const query = useQuery(modelQuery(modelId))
  const { data: user } = useQuery(sessionQuery())
  return (
    <QueryView query={query} what="the model" className="flex min-w-0 flex-1 flex-col">
      {(model) =>
        user?.role === 'viewer' ? (
          <div className="flex flex-1">
            <h1 className="sr-only">Tag</h1>
            <EmptyState title="Tagging is for editors">
              You can read everything here. An owner of this Langur can make you an editor.
            </EmptyState>
          </div>
        ) : (
          <TaggingContent model={model} />
        )
      }
    </QueryView>
  )
}

function TaggingContent({ model }: { model: Model }) {
  const tagging = useTagging(model)
  const { query, current, isAtEnd, deeds, unsaved, outbox } = tagging
  const names = tagNames(model)
  const nameOf = (tagId: number) => names.get(tagId) ?? 'deleted tag'
  const waitingTags = unsaved.waiting.filter(({ kind }) => kind === 'tag').length
  const skipped = deeds.filter(({ tagged }) => tagged === null).length
  const waitingUndos = unsaved.waiting.length - waitingTags
  return (
    <>
      <h1 className="sr-only">Tag</h1>
      <UnsavedBanner outbox={outbox} state={unsaved} />
      <div className="grid min-w-0 flex-1 grid-cols-tag max-lg:grid-cols-1">
        <section aria-label="Tag one text" className="flex min-w-0 flex-col">
          <TaggingProgress
            counts={model.langur.counts}
            unsaved={waitingTags - waitingUndos}
            isTrained={model.langur.sandbox !== null}
          />
          {current && (
            <TaggingStage model={model} tagging={tagging} text={current} nameOf={nameOf} />
          )}
          {!current && query.error && (
            <div className="px-6">
              <LoadFailure
                what="the texts to tag"
                error={query.error}
                query={{ ...query, refetch: query.fetchNextPage }}
              />
            </div>
          )}
          {!current && !query.error && isAtEnd && (
            <TaggingEnd
              model={model}
              skipped={skipped}
              onAgain={tagging.again}
              onUndo={deeds.length > 0 ? tagging.undo : undefined}
            />
          )}
          {!current && !query.error && !isAtEnd && (
            <div
              role="status"
              aria-label="Loading the texts to tag"
              className="m-auto w-full max-w-190 px-6"
            >
              <SkeletonLines lines={3} />
            </div>
          )}
        </section>
        <TaggingRail model={model} tagging={tagging} nameOf={nameOf} />
      </div>
    </>
  )
}
