'use client'

import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { QueryView } from '@/components/ui/feedback/query-view'
import { useUrlParams } from '@/components/ui/layout/use-url-params'
import type { Model } from '@/lib/contracts/model'
import { modelQuery } from '@/lib/queries/models'
import { sessionQuery } from '@/lib/queries/session'
import { DisagreementQueue } from './disagreement-queue'
import { TaggingContent } from './tagging-content'

/** The page Tag: one text at a time. */
export function TaggingPage({ modelId }: { modelId: string }) {
  const query = useQuery(modelQuery(modelId))
  return (
    <QueryView query={query} what="the model" className="flex min-w-0 flex-1 flex-col">
      {(model) => (
        <>
          <h1 className="sr-only">Tag</h1>
          <ChosenQueue model={model} />
        </>
      )}
    </QueryView>
  )
}

/** All untagged texts; `?queue=disagreement` asks for those on which sandbox and production disagree. */
function ChosenQueue({ model }: { model: Model }) {
  const { data: user } = useQuery(sessionQuery())
  const { params } = useUrlParams()
  if (user?.role === 'viewer') {
    return (
      <div className="flex flex-1">
        <EmptyState title="Tagging is for editors">
          You can read everything here. An owner of this Langur can make you an editor.
        </EmptyState>
      </div>
    )
  }
  if (params.get('queue') === 'disagreement') {
    return (
      <DisagreementQueue modelId={model.id}>
        {(disagreement) => <TaggingContent model={model} disagreement={disagreement} />}
      </DisagreementQueue>
    )
  }
  return <TaggingContent model={model} disagreement={null} />
}
