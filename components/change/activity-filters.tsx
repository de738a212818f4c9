'use client'

import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { FilterOne } from '@/components/ui/controls/filter-one'
import { FilterPerson } from '@/components/ui/controls/filter-person'
import { SearchField } from '@/components/ui/controls/search-field'
import { useKeys } from '@/components/ui/keys/use-keys'
import { type ActivityKind, activityKinds } from '@/lib/contracts/choices'
import { daysAgo, lastDays } from '@/lib/format/last-days'
import { type ActivityFilter, actorsQuery } from '@/lib/queries/activity'
import { modelsQuery } from '@/lib/queries/models'
import { DaysFields } from './days-fields'
import type { useActivityFilter } from './use-activity-filter'

type ActivityFiltersProps = Omit<ReturnType<typeof useActivityFilter>, 'isFiltered' | 'clear'>

const KINDS: Record<ActivityKind, string> = {
  texts: 'Texts and their tags',
  tags: 'Tags',
  settings: 'Settings',
  promises: 'Promises',
  trainings: 'Trainings',
  deployments: 'Deployments',
  workspace: 'People and workspace',
  others: 'Anything else',
}

const SPANS = [1, 7, 30, 90]

/** Words, model, person, kind and time. */
export function ActivityFilters(props: ActivityFiltersProps) {
  const { filter, onModel, onBy, onKind, onDays, onWords } = props
  const { data: models = [] } = useQuery(modelsQuery())
  const search = useRef<HTMLDivElement>(null)
  useKeys({ '/': () => search.current?.querySelector('input')?.focus() })
  const { data: actors } = useQuery(actorsQuery())
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <div ref={search} className="w-60 max-sm:w-full">
        <SearchField
          label="Search activity"
          shortcut="/"
          value={filter.q ?? ''}
          onChange={onWords}
        />
      </div>
      <FilterOne
        label="Model"
        all="Any"
        value={filter.model}
        options={models.map(({ id, name }) => ({ id, label: name }))}
        onChange={onModel}
      />
      <FilterPerson people={actors?.items ?? []} value={filter.by} onChange={onBy} />
      <FilterOne
        label="What"
        all="All"
        value={filter.kind}
        options={activityKinds.map((kind) => ({ id: kind, label: KINDS[kind] }))}
        onChange={onKind}
      />
      <FilterOne
        label="When"
        all="Any time"
        value={spanOf(filter)}
        options={[
          ...SPANS.map((days) => ({ id: String(days), label: lastDays(days) })),
          { id: OWN, label: 'Between two days' },
        ]}
        onChange={(span) => {
          if (span === OWN) props.onSpan({ since: filter.since ?? daysAgo(7), until: daysAgo(0) })
          else onDays(span === null ? null : Number(span))
        }}
      />
      {spanOf(filter) === OWN && <DaysFields filter={filter} onSpan={props.onSpan} />}
    </div>
  )
}

/** Any other time, from a day until a day. */
const OWN = 'own'

function spanOf({ since, until }: ActivityFilter): string | undefined {
  if (since === undefined && until === undefined) return undefined
  const days = SPANS.find((span) => until === undefined && since === daysAgo(span))
  return days === undefined ? OWN : String(days)
}
