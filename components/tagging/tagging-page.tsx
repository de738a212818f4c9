'use client'

import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { QueryView } from '@/components/ui/feedback/query-view'
import { useUrlParams } from '@/components/ui/layout/use-url-params'
import { queues } from '@/lib/contracts/choices'
import type { Model } from '@/lib/contracts/model'
import { modelQuery } from '@/lib/queries/models'
import type { QueueChoice } from '@/lib/queries/queue'
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

/** The queue of the address: `?queue=random`, `?queue=view&view=3`; the least sure first where it says none. */
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
  const queue = queueOf(params)
  if (queue.by === 'disagreement') {
    return (
      <DisagreementQueue modelId={model.id}>
        {(disagreement) => (
          <TaggingContent
            model={model}
            queue={queue}
            disagreement={disagreement}
            explain={explain}
          />
        )}
      </DisagreementQueue>
    )
  }
  return <TaggingContent model={model} queue={queue} disagreement={null} explain={explain} />
}

function queueOf(params: URLSearchParams): QueueChoice {
  const by = queues.find((queue) => queue === params.get('queue')) ?? 'uncertain'
  if (by !== 'view') return { by }
  const view = params.get('view') ?? ''
  return /^\d{1,15}$/.test(view) ? { by, view: Number(view) } : { by: 'uncertain' }
}
