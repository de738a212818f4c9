'use client'

import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { LoadFailure, QueryView } from '@/components/ui/feedback/query-view'
import { SkeletonLines } from '@/components/ui/feedback/skeleton'
import { useUrlParams } from '@/components/ui/layout/use-url-params'
import type { Disagreement } from '@/lib/contracts/disagreement'
import type { Model } from '@/lib/contracts/model'
import { tagNames } from '@/lib/facts/tag-names'
import { modelQuery } from '@/lib/queries/models'
import { sessionQuery } from '@/lib/queries/session'
import { DisagreementEnd } from './disagreement-end'
import { DisagreementProgress } from './disagreement-progress'
import { DisagreementQueue } from './disagreement-queue'
import { TaggingEnd } from './tagging-end'
import { TaggingProgress } from './tagging-progress'
import { TaggingRail } from './tagging-rail'
import { TaggingStage } from './tagging-stage'
import { UnsavedBanner } from './unsaved-banner'
import { useTagging } from './use-tagging'

/** The page Tag: one text at a time. `?queue=disagreement` asks for those on which sandbox and production disagree. */
export function TaggingPage({ modelId }: { modelId: string }) {
  const query = useQuery(modelQuery(modelId))
  const { data: user } = useQuery(sessionQuery())
  const { params } = useUrlParams()
  return (
    <QueryView query={query} what="the model" className="flex min-w-0 flex-1 flex-col">
      {(model) => (
        <>
          <h1 className="sr-only">Tag</h1>
          {user?.role === 'viewer' ? (
            <div className="flex flex-1">
              <EmptyState title="Tagging is for editors">
                You can read everything here. An owner of this Langur can make you an editor.
              </EmptyState>
            </div>
          ) : params.get('queue') === 'disagreement' ? (
            <DisagreementQueue modelId={modelId}>
              {(disagreement) => (
                <TaggingContent key="disagreement" model={model} disagreement={disagreement} />
              )}
            </DisagreementQueue>
          ) : (
            <TaggingContent key="uncertain" model={model} disagreement={null} />
          )}
        </>
      )}
    </QueryView>
  )
}

type TaggingContentProps = {
  model: Model
  /** What the queue consists of; null: of all untagged texts. */
  disagreement: Disagreement | null
}

function TaggingContent({ model, disagreement }: TaggingContentProps) {
  const tagging = useTagging(model, disagreement ? 'disagreement' : 'uncertain')
  const { query, current, isAtEnd, deeds, unsaved, outbox } = tagging
  const names = tagNames(model)
  const nameOf = (tagId: number) => names.get(tagId) ?? 'deleted tag'
  const waitingTags = unsaved.waiting.filter(({ kind }) => kind === 'tag').length
  const skipped = deeds.filter(({ tagged }) => tagged === null).length
  const undo = deeds.length > 0 ? tagging.undo : undefined
  const waitingUndos = unsaved.waiting.length - waitingTags
  return (
    <>
      <UnsavedBanner outbox={outbox} state={unsaved} />
      <div className="grid min-w-0 flex-1 grid-cols-tag max-lg:grid-cols-1">
        <section aria-label="Tag one text" className="flex min-w-0 flex-col">
          {disagreement ? (
            <DisagreementProgress
              modelId={model.id}
              disagreement={disagreement}
              unsaved={waitingTags - waitingUndos}
            />
          ) : (
            <TaggingProgress
              counts={model.langur.counts}
              unsaved={waitingTags - waitingUndos}
              isTrained={model.langur.sandbox !== null}
            />
          )}
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
          {!current &&
            !query.error &&
            isAtEnd &&
            (disagreement && skipped === 0 ? (
              <DisagreementEnd modelId={model.id} disagreement={disagreement} onUndo={undo} />
            ) : (
              <TaggingEnd model={model} skipped={skipped} onAgain={tagging.again} onUndo={undo} />
            ))}
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
