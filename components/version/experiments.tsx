'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FilterSelect } from '@/components/ui/controls/filter-select'
import { ShowMore } from '@/components/ui/controls/show-more'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { PathArt } from '@/components/ui/feedback/path-art'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Card, CardFooter, CardHeader } from '@/components/ui/layout/card'
import { useUrlParams } from '@/components/ui/layout/use-url-params'
import type { Model } from '@/lib/contracts/model'
import type { Version } from '@/lib/contracts/version'
import { measuredOf } from '@/lib/facts/brought'
import { itemsOf } from '@/lib/facts/list-pages'
import { versionsQuery } from '@/lib/queries/versions'
import { CompareBar } from './compare-bar'
import { type ExperimentOrder, experimentsOf, sortExperiments } from './experiment'
import { experimentFilters, filterExperiments } from './experiment-facts'
import { ExperimentsTable } from './experiments-table'
import { ProgressChart } from './progress-chart'
import { useExperimentFacts } from './use-experiment-facts'

type ExperimentsProps = {
  model: Model
  order: ExperimentOrder
  onOrder: (order: ExperimentOrder) => void
}

const ORDERS = [
  { id: 'newest', label: 'Newest' },
  { id: 'macro_f1', label: 'Macro F1' },
  { id: 'accuracy', label: 'Accuracy' },
] as const

const FILTERS = [
  { id: 'all', label: 'All' },
  { id: 'pinned', label: 'Pinned' },
  { id: 'noted', label: 'With a name or note' },
  { id: 'tuned', label: 'Auto-tuned' },
  { id: 'better', label: 'Proven better' },
] as const

/** Every training of the model with what it changed and how good it is. */
export function Experiments({ model, order, onOrder }: ExperimentsProps) {
  const query = useInfiniteQuery(versionsQuery(model.id))
  const { sandbox, production } = model.langur
  const facts = useExperimentFacts(model)
  const { params, change } = useUrlParams()
  const filter = experimentFilters.find((one) => one === params.get('show')) ?? 'all'
  const [chosen, setChosen] = useState<readonly number[]>([])
  const shownOf = (versions: readonly Version[]) =>
    filterExperiments(
      sortExperiments(experimentsOf(versions, query.hasNextPage), order),
      filter,
      facts,
    )
  /** Of three the one that was chosen first goes. */
  const choose = (number: number) =>
    setChosen(
      chosen.includes(number)
        ? chosen.filter((one) => one !== number)
        : [...chosen, number].slice(-2),
    )
  return (
    <Card isClipped>
      <CardHeader
        title="Experiments"
        sub="Each text answered by a model that had not seen it"
        actions={
          sandbox && (
            <>
              <FilterSelect
                label="Show"
                options={FILTERS}
                value={filter}
                isActive={filter !== 'all'}
                onChange={(next) => change({ show: next === 'all' ? null : next })}
              />
              <FilterSelect label="Sort" options={ORDERS} value={order} onChange={onOrder} />
            </>
          )
        }
      />
      <QueryView
        query={query}
        what="the experiments"
        className="border-t border-line"
        isEmpty={(versions) => versions.pages[0]?.items.length === 0}
        empty={<NoExperiments texts={model.langur.counts.all} />}
      >
        {(versions) => (
          <div className="@container">
            {itemsOf(versions).length > 1 && (
              <ProgressChart
                versions={itemsOf(versions)}
                production={production && measuredOf(production)}
              />
            )}
            <ExperimentsTable
              experiments={shownOf(itemsOf(versions))}
              order={order}
              onOrder={onOrder}
              facts={facts}
              chosen={chosen}
              onChoose={choose}
            />
            <CompareBar modelId={model.id} chosen={chosen} onClear={() => setChosen([])} />
            {(production || query.hasNextPage) && (
              <CardFooter>
                {production && <Legend number={production.version} />}
                <ShowMore query={query} className="ml-auto">
                  Show older versions
                </ShowMore>
              </CardFooter>
            )}
          </div>
        )}
      </QueryView>
    </Card>
  )
}

function Legend({ number }: { number: number }) {
  return (
    <>
      <span className="flex items-center gap-2 max-sm:hidden">
        <span aria-hidden="true" className="h-1.5 w-5 rounded-full bg-sb-fill-3 paint-range" />
        95% interval
      </span>
      <span className="flex items-center gap-2 max-sm:hidden">
        <span aria-hidden="true" className="h-3.5 w-0.5 rounded-full bg-pr paint" />
        Production v{number}
      </span>
      <span>Hollow arrows: not proven, could be chance</span>
    </>
  )
}

function NoExperiments({ texts }: { texts: number }) {
  return (
    <EmptyState
      art={<PathArt reached={texts > 0 ? 'no-tags' : 'no-texts'} />}
      title="Train the first version"
    >
      Every training is kept here with its settings and how good it was, so that you can compare and
      come back.
    </EmptyState>
  )
}
