'use client'

import { useQuery } from '@tanstack/react-query'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Crumbs } from '@/components/ui/layout/crumbs'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { useUrlParams, wholeNumber } from '@/components/ui/layout/use-url-params'
import { modelPage } from '@/lib/contracts/addresses'
import { RANDOM_CHECK_TEXTS } from '@/lib/contracts/limits'
import type { Model } from '@/lib/contracts/model'
import type { RandomCheck } from '@/lib/contracts/random-check'
import { modelQuery } from '@/lib/queries/models'
import { randomChecksQuery } from '@/lib/queries/random-checks'
import { ChosenCheck } from './chosen-check'
import { EarlierChecks } from './earlier-checks'
import { StartCheck } from './start-check'

/** How a version does on texts as they come: people judge some that were drawn at random. */
export function CheckPage({ modelId }: { modelId: string }) {
  const query = useQuery(modelQuery(modelId))
  return (
    <Page>
      <PageHeader
        crumbs={
          <Crumbs
            steps={[{ label: 'Tag', href: modelPage(modelId, 'tag') }]}
            current="Check random texts"
          />
        }
        title={`Check ${RANDOM_CHECK_TEXTS} random texts`}
        sub="Reports are measured on tagged texts. This tells how it does on texts as they come. What you judge here trains no version unless you add it."
      />
      <QueryView query={query} what="the model" className="flex min-w-0 flex-1 flex-col">
        {(model) => <Checks model={model} />}
      </QueryView>
    </Page>
  )
}

function Checks({ model }: { model: Model }) {
  const query = useQuery(randomChecksQuery(model.id))
  const { params } = useUrlParams()
  const asked = wholeNumber(params.get('check'))
  return (
    <QueryView query={query} what="the checks" className="flex min-w-0 flex-1 flex-col">
      {({ items }) => {
        const chosen = chosenOf(items, model, asked)
        return (
          <>
            {chosen ? (
              <ChosenCheck key={chosen.id} model={model} checkId={chosen.id} />
            ) : (
              <StartCheck model={model} />
            )}
            <EarlierChecks
              modelId={model.id}
              checks={items.filter(({ id }) => id !== chosen?.id)}
            />
          </>
        )
      }}
    </QueryView>
  )
}

/** The one of the address, else the newest of the sandbox version. */
function chosenOf(checks: readonly RandomCheck[], { langur }: Model, asked: number | null) {
  const own = checks.find(({ version }) => version === langur.sandbox?.number)
  return asked === null ? own : (checks.find(({ id }) => id === asked) ?? own)
}
