'use client'

import { useQuery } from '@tanstack/react-query'
import { BookOpen } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { LinkButton } from '@/components/ui/controls/link-button'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { PAGES } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { modelQuery } from '@/lib/queries/models'
import { newestSamplesQuery } from '@/lib/queries/samples'
import { useOrigin } from '@/lib/queries/use-origin'
import { AddressCard } from './address-card'
import { BatchesCard } from './batches-card'
import { CertaintyCard } from './certainty-card'
import { CodeCard } from './code-card'
import { exampleOf } from './code-strings'
import { ErrorsCard } from './errors-card'
import { LimitsCard } from './limits-card'
import { UsageCard } from './usage-card'
import { VersionsCard } from './versions-card'

type ApiGuidePageProps = {
  modelId: string
  /** The address that the server was asked by. */
  origin: string
  /** What tokens classified with this model. */
  tokenUsage: ReactNode
}

const FALLBACK = 'Paid twice, want one payment back please'

/** The page API: what a programmer needs to get answers. */
export function ApiGuidePage({ modelId, origin: guess, tokenUsage }: ApiGuidePageProps) {
  const query = useQuery(modelQuery(modelId))
  const newest = useQuery(newestSamplesQuery(modelId))
  const origin = useOrigin(guess)
  const text = exampleOf(newest.data?.items.map((sample) => sample.text) ?? []) ?? FALLBACK
  return (
    <Page>
      <PageHeader
        title="API"
        sub="Send texts to one address. Clients written for MonkeyLearn v3 work: change only their base URL."
        actions={
          <LinkButton href={PAGES.reference} icon={<BookOpen />} prefetch={false}>
            Reference
          </LinkButton>
        }
      />
      <QueryView query={query} what="the model">
        {(model) => <Guide model={model} origin={origin} text={text} tokenUsage={tokenUsage} />}
      </QueryView>
    </Page>
  )
}

type GuideProps = { model: Model; origin: string; text: string; tokenUsage: ReactNode }

function Guide({ model, origin, text: newest, tokenUsage }: GuideProps) {
  // The code stays as it is while someone copies it, also when new texts come in.
  const [text] = useState(newest)
  const isDeployed = model.langur.production !== null
  return (
    <div className="grid grid-cols-api items-start gap-4 max-lg:grid-cols-1">
      <div className="flex min-w-0 flex-col gap-4">
        <AddressCard origin={origin} modelId={model.id} />
        <CodeCard
          origin={origin}
          modelId={model.id}
          text={text}
          firstVersion={isDeployed || !model.langur.sandbox ? 'production' : 'sandbox'}
        />
        <VersionsCard model={model} origin={origin} text={text} />
        <BatchesCard origin={origin} modelId={model.id} />
        <UsageCard modelId={model.id} />
        {tokenUsage}
      </div>
      <div className="flex min-w-0 flex-col gap-4 sm:max-lg:grid sm:max-lg:grid-cols-2 sm:max-lg:items-start">
        <CertaintyCard model={model} />
        <LimitsCard />
        <ErrorsCard />
      </div>
    </div>
  )
}
