'use client'

import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { LinkButton } from '@/components/ui/controls/link-button'
import { SearchField } from '@/components/ui/controls/search-field'
import { QueryView } from '@/components/ui/feedback/query-view'
import { useKeys } from '@/components/ui/keys/use-keys'
import { Dot } from '@/components/ui/layout/dot'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { PAGES } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { compactCount } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { modelsQuery } from '@/lib/queries/models'
import { useMayDo } from '@/lib/queries/use-may-do'
import { Attention } from './attention'
import { ModelsEmpty } from './models-empty'
import { ModelsLegend } from './models-legend'
import { ModelsTable } from './models-table'
import { NoModelFound } from './no-model-found'
import { useSearchText } from './use-search-text'

type ModelsPageProps = {
  /** Further ways to a new model, for those who may edit. */
  actions?: ReactNode
  /** Above the models: those that are on their way. */
  children?: ReactNode
}

export function ModelsPage({ actions, children }: ModelsPageProps) {
  const query = useQuery(modelsQuery())
  const [search, setSearch] = useSearchText()
  const mayEdit = useMayDo('editor')
  const models = query.data ?? []
  const found = models.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()))
  return (
    <Page>
      <PageHeader
        title="Models"
        sub={models.length > 0 && <Summary models={models} />}
        actions={
          <>
            {models.length > 0 && <ModelSearch value={search} onChange={setSearch} />}
            {mayEdit && actions}
            {mayEdit && models.length > 0 && (
              <LinkButton href={PAGES.newModel} variant="primary" icon={<Plus />}>
                New model
              </LinkButton>
            )}
          </>
        }
      />
      {children}
      <QueryView
        query={query}
        what="the models"
        isEmpty={(all) => all.length === 0}
        empty={<ModelsEmpty />}
        className="flex flex-1 flex-col"
      >
        {() =>
          found.length === 0 ? (
            <NoModelFound search={search} onClear={() => setSearch('')} />
          ) : (
            <>
              {search === '' && <Attention models={models} />}
              <ModelsTable models={found} />
              <ModelsLegend />
            </>
          )
        }
      </QueryView>
    </Page>
  )
}

type ModelSearchProps = { value: string; onChange: (value: string) => void }

function ModelSearch(props: ModelSearchProps) {
  const field = useRef<HTMLDivElement>(null)
  useKeys({ '/': () => field.current?.querySelector('input')?.focus() })
  return (
    <div ref={field}>
      <SearchField {...props} label="Search models" shortcut="/" className="w-52 max-sm:w-full" />
    </div>
  )
}

function Summary({ models }: { models: readonly Model[] }) {
  const inProduction = models.filter(({ langur }) => langur.production !== null).length
  const today = models.reduce((sum, { langur }) => sum + langur.requests.today, 0)
  return (
    <>
      {plural('model', models.length)} <Dot /> {inProduction} in production <Dot />{' '}
      {today === 1 ? '1 request' : `${compactCount(today)} requests`} today
    </>
  )
}
