'use client'

import { useQuery } from '@tanstack/react-query'
import { LinkButton } from '@/components/ui/controls/link-button'
import { Segmented } from '@/components/ui/controls/segmented'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Crumbs } from '@/components/ui/layout/crumbs'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { useUrlParams } from '@/components/ui/layout/use-url-params'
import { modelPage } from '@/lib/contracts/addresses'
import { type OpinionState, opinionStates } from '@/lib/contracts/choices'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { modelQuery } from '@/lib/queries/models'
import { agreementQuery } from '@/lib/queries/second-opinions'
import { AgreementScores } from './agreement-scores'
import { OpinionList } from './opinion-list'

/** How far people agree on the tags, and where they do not: to be settled one by one. */
export function AgreementPage({ modelId }: { modelId: string }) {
  const { data: model } = useQuery(modelQuery(modelId))
  return model ? <AgreementOf model={model} /> : null
}

const STATES: Record<OpinionState, string> = {
  open: 'To settle',
  settled: 'Settled',
  agreed: 'Agreed',
}

function AgreementOf({ model }: { model: Model }) {
  const query = useQuery(agreementQuery(model.id))
  const { params, change } = useUrlParams()
  const state = opinionStates.find((one) => one === params.get('state')) ?? 'open'
  return (
    <Page>
      <PageHeader
        crumbs={
          <Crumbs
            steps={[{ label: 'Report', href: modelPage(model.id, 'report') }]}
            current="Second opinions"
          />
        }
        title="Second opinions"
        sub="What two people said of the same texts, neither of whom saw what the other said. No version learns from it unless it is settled."
        actions={
          query.data &&
          query.data.waiting > 0 && (
            <LinkButton href={modelPage(model.id, 'tag', { queue: 'second' })}>
              Give yours to {plural('text', query.data.waiting)}
            </LinkButton>
          )
        }
      />
      <QueryView
        query={query}
        what="the agreement"
        isEmpty={({ texts }) => texts === 0}
        empty={<NoOpinions model={model} />}
      >
        {(agreement) => (
          <div className="flex flex-col gap-6">
            <AgreementScores model={model} agreement={agreement} />
            <section aria-label="Texts">
              <Segmented
                label="Which texts"
                value={state}
                onChange={(next) => change({ state: next === 'open' ? null : next })}
                segments={opinionStates.map((id) => ({
                  id,
                  label: STATES[id],
                  ...(id === 'open' && { count: count(agreement.unsettled) }),
                }))}
              />
              <OpinionList key={state} model={model} state={state} />
            </section>
          </div>
        )}
      </QueryView>
    </Page>
  )
}

function NoOpinions({ model }: { model: Model }) {
  const isOff = model.langur.second_opinions === 0
  return (
    <EmptyState
      title={isOff ? 'Second opinions are off' : 'Nobody has given a second opinion yet'}
      actions={
        <LinkButton
          variant="primary"
          href={
            isOff
              ? modelPage(model.id, 'settings/general')
              : modelPage(model.id, 'tag', { queue: 'second' })
          }
        >
          {isOff ? 'Set a share' : 'Go to the queue'}
        </LinkButton>
      }
    >
      {isOff
        ? 'Set of how many texts a second person is asked. Their agreement is what no version can be expected to beat.'
        : 'Texts that one person tags from now on come to the others, on the page Tag, in the queue “Second opinions”.'}
    </EmptyState>
  )
}
