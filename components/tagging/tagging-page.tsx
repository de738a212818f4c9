'use client'

import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { QueryView } from '@/components/ui/feedback/query-view'
import { useUrlParams } from '@/components/ui/layout/use-url-params'
import { queues } from '@/lib/contracts/choices'
import type { Model } from '@/lib/contracts/model'
import { modelQuery } from '@/lib/queries/models'
import { useRole } from '@/lib/queries/use-may-do'
import { DisagreementQueue } from './disagreement-queue'
import type { Explain } from './explain'
import { TaggingContent } from './tagging-content'

/** The page Tag: one text at a time. */
type TaggingPageProps = { modelId: string; explain: Explain }

export function TaggingPage({ modelId, explain }: TaggingPageProps) {
  const query = useQuery(modelQuery(modelId))
  return (
    <QueryView query={query} what="the model" className="flex min-w-0 flex-1 flex-col">
      {(model) => (
        <>
          <h1 className="sr-only">Tag</h1>
          <ChosenQueue model={model} explain={explain} />
        </>
      )}
    </QueryView>
  )
}

type ChosenQueueProps = { model: Model; explain: Explain }

/** The queue of the address: `?queue=random`; the least sure first where it says none. */
function ChosenQueue({ model, explain }: ChosenQueueProps) {
  const role = useRole()
  const { params } = useUrlParams()
  if (role === 'viewer') {
    return (
      <div className="flex flex-1">
        <EmptyState title="Tagging is for taggers and editors">
          You can read everything here. An owner of this Langur can make you one of them.
        </EmptyState>
      </div>
    )
  }
  const by = queues.find((queue) => queue === params.get('queue')) ?? 'uncertain'
  if (by === 'disagreement') {
    return (
      <DisagreementQueue modelId={model.id}>
        {(disagreement) => (
          <TaggingContent model={model} by={by} disagreement={disagreement} explain={explain} />
        )}
      </DisagreementQueue>
    )
  }
  return <TaggingContent model={model} by={by} disagreement={null} explain={explain} />
}
