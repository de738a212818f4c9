'use client'

import { useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { PathArt } from '@/components/ui/feedback/path-art'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card } from '@/components/ui/layout/card'
import { Crumbs } from '@/components/ui/layout/crumbs'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { hasSeveralTags } from '@/lib/facts/several-tags'
import { modelQuery } from '@/lib/queries/models'
import { promisesFile, usePromises } from '@/lib/queries/promises'
import { useMayDo } from '@/lib/queries/use-may-do'
import { PromiseForm } from './promise-form'
import { PromiseSummary } from './promise-summary'
import { PromiseTable } from './promise-table'
import { usePromiseChanges } from './use-promise-changes'

/** Texts that must always come out right, and whether they do. */
export function PromisesPage({ modelId }: { modelId: string }) {
  const { data: model } = useQuery(modelQuery(modelId))
  return (
    <Page>
      <PageHeader
        crumbs={
          <Crumbs
            steps={[{ label: 'Report', href: modelPage(modelId, 'report') }]}
            current="Promises"
          />
        }
        title="Promises"
        sub="Texts that must always come out right. Checked after every training and before every deploy, by a model that had not seen them."
        actions={
          <LinkButton icon={<Download />} href={promisesFile(modelId)} download prefetch={false}>
            Export
          </LinkButton>
        }
      />
      {model && <Promises model={model} />}
    </Page>
  )
}

function Promises({ model }: { model: Model }) {
  const query = usePromises(model.id)
  const changes = usePromiseChanges(model.id)
  const mayEdit = useMayDo('editor')
  const form = mayEdit && model.model.tags.length > 0 && (
    <PromiseForm
      tags={model.model.tags}
      isMultiple={hasSeveralTags(model)}
      isPending={changes.isPinning}
      onPin={changes.pinText}
    />
  )
  return (
    <QueryView query={query} what="the promises">
      {(promises) => (
        <>
          {promises.items.length > 0 && <PromiseSummary model={model} promises={promises} />}
          <Card isClipped>
            {form}
            <div className={form ? 'border-t border-line' : ''}>
              {promises.items.length > 0 ? (
                <PromiseTable
                  model={model}
                  promises={promises.items}
                  onUnpin={mayEdit ? changes.unpin : undefined}
                />
              ) : (
                <NoPromises hasTags={model.model.tags.length > 0} />
              )}
            </div>
          </Card>
        </>
      )}
    </QueryView>
  )
}

function NoPromises({ hasTags }: { hasTags: boolean }) {
  return (
    <EmptyState
      art={<PathArt reached={hasTags ? 'no-tags' : 'no-texts'} />}
      title="Pin the first text that must come out right"
    >
      {hasTags
        ? 'Type it above with its tag, or pin texts in Data, in the Report or in Try it. After every training you see whether each of them still comes out as it must.'
        : 'A promise is a text with its tag. Make the first tags, then pin the texts that must never go wrong.'}
    </EmptyState>
  )
}
