'use client'

import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { PathArt } from '@/components/ui/feedback/path-art'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { modelPage } from '@/lib/contracts/addresses'
import type { Batch } from '@/lib/contracts/batch'
import type { Model } from '@/lib/contracts/model'
import { itemsOf } from '@/lib/facts/list-pages'
import { isUnderWay } from '@/lib/facts/under-way'
import { batchesQuery } from '@/lib/queries/batches'
import { modelQuery } from '@/lib/queries/models'
import { useMayDo } from '@/lib/queries/use-may-do'
import { BatchDraft } from './batch-draft'
import { FinishedBatches } from './finished-batches'
import { NewBatch } from './new-batch'
import { RunningBatch } from './running-batch'
import { WaitingBatch } from './waiting-batch'

/** The page Batch: a file goes in and comes back with tags. */
export function BatchPage({ modelId }: { modelId: string }) {
  const query = useQuery(modelQuery(modelId))
  return (
    <Page>
      <PageHeader
        title="Batch"
        sub="Upload a file and get it back with tags. It goes on when you close the browser."
      />
      <QueryView query={query} what="the model">
        {(model) =>
          model.langur.sandbox || model.langur.production ? (
            <Batches model={model} />
          ) : (
            <Untrained model={model} />
          )
        }
      </QueryView>
    </Page>
  )
}

function Untrained({ model: { id, langur } }: { model: Model }) {
  const why = langur.not_trainable
  return (
    <EmptyState
      art={<PathArt reached={langur.counts.all > 0 ? 'no-tags' : 'no-texts'} />}
      title="Train the sandbox first"
      actions={
        <LinkButton variant="primary" size="lg" href={modelPage(id, why ? 'tag' : 'tune')}>
          {why ? 'Tag texts' : 'Train the sandbox'}
        </LinkButton>
      }
    >
      {why ?? 'Nobody could answer a file yet.'}
    </EmptyState>
  )
}

function Batches({ model }: { model: Model }) {
  const query = useInfiniteQuery(batchesQuery(model.id))
  const mayEdit = useMayDo('editor')
  return (
    <QueryView query={query} what="the batches">
      {(pages) => {
        const all = itemsOf(pages)
        return (
          <>
            <UnderWay model={model} all={all} mayEdit={mayEdit} />
            <FinishedBatches
              model={model}
              batches={all.filter(({ finished }) => finished !== null)}
              list={query}
              mayEdit={mayEdit}
            />
          </>
        )
      }}
    </QueryView>
  )
}

type UnderWayProps = { model: Model; all: readonly Batch[]; mayEdit: boolean }

/** The file at hand on the left, what is worked off on the right. */
function UnderWay({ model, all, mayEdit }: UnderWayProps) {
  const draft = all.find(({ state }) => state === 'ready')
  const queue = all.filter(isUnderWay).reverse()
  const isWide = queue.length > 0 && mayEdit
  return (
    <div
      className={
        isWide
          ? 'mb-4 grid grid-cols-[minmax(0,11fr)_minmax(0,6fr)] items-start gap-4 max-lg:grid-cols-1'
          : 'mb-4 flex flex-col gap-4'
      }
    >
      {mayEdit &&
        (draft ? (
          <BatchDraft key={draft.id} model={model} batch={draft} />
        ) : (
          <NewBatch model={model} />
        ))}
      {queue.length > 0 && (
        <div className="flex min-w-0 flex-col gap-4">
          {queue.map((batch) =>
            batch.state === 'running' ? (
              <RunningBatch key={batch.id} model={model} batch={batch} mayEdit={mayEdit} />
            ) : (
              <WaitingBatch key={batch.id} model={model} batch={batch} mayEdit={mayEdit} />
            ),
          )}
        </div>
      )}
    </div>
  )
}
