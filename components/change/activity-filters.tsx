'use client'

import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { FilterSelect } from '@/components/ui/controls/filter-select'
import { SearchField } from '@/components/ui/controls/search-field'
import { useKeys } from '@/components/ui/keys/use-keys'
import { type ActivityKind, activityKinds } from '@/lib/contracts/choices'
import { type ActivityFilter, actorsQuery } from '@/lib/queries/activity'
import { modelsQuery } from '@/lib/queries/models'
import { DaysFields } from './days-fields'
import { daysAgo, type useActivityFilter } from './use-activity-filter'

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

const ALL = 'all'
const SPANS = [1, 7, 30, 90]

/** Words, model, person, kind and time. */
export function ActivityFilters(props: ActivityFiltersProps) {
  const { filter, onModel, onBy, onKind, onDays, onWords } = props
  const { data: models = [] } = useQuery(modelsQuery())
  const search = useRef<HTMLDivElement>(null)
  useKeys({ '/': () => search.current?.querySelector('input')?.focus() })
  const { data: actors } = useQuery(actorsQuery())
  const people = [...new Set([...(filter.by ? [filter.by] : []), ...(actors?.items ?? [])])]
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
      <FilterSelect
        label="Model"
        isActive={filter.model !== undefined}
        value={filter.model ?? ALL}
        options={[
          { id: ALL, label: 'Any' },
          ...models.map(({ id, name }) => ({ id, label: name })),
        ]}
        onChange={(id) => onModel(id === ALL ? null : id)}
      />
      <FilterSelect
        label="Who"
        isActive={filter.by !== undefined}
        value={filter.by ?? ALL}
        options={[
          { id: ALL, label: 'Everybody' },
          ...people.sort().map((name) => ({ id: name, label: name })),
        ]}
        onChange={(name) => onBy(name === ALL ? null : name)}
      />
      <FilterSelect<ActivityKind | typeof ALL>
        label="What"
        isActive={filter.kind !== undefined}
        value={filter.kind ?? ALL}
        options={[
          { id: ALL, label: 'All' },
          ...activityKinds.map((kind) => ({ id: kind, label: KINDS[kind] })),
        ]}
        onChange={(kind) => onKind(kind === ALL ? null : kind)}
      />
      <FilterSelect
        label="When"
        isActive={filter.since !== undefined || filter.until !== undefined}
        value={spanOf(filter)}
        options={[
          { id: ALL, label: 'Any time' },
          ...SPANS.map((days) => ({ id: String(days), label: spanWords(days) })),
          { id: OWN, label: 'Between two days' },
        ]}
        onChange={(span) => {
          if (span === OWN) props.onSpan({ since: filter.since ?? daysAgo(7), until: daysAgo(0) })
          else onDays(span === ALL ? null : Number(span))
        }}
      />
      {spanOf(filter) === OWN && <DaysFields filter={filter} onSpan={props.onSpan} />}
    </div>
  )
}

/** Any other time, from a day until a day. */
const OWN = 'own'

function spanOf({ since, until }: ActivityFilter): string {
  if (since === undefined && until === undefined) return ALL
  const days = SPANS.find((span) => until === undefined && since === daysAgo(span))
  return days === undefined ? OWN : String(days)
}

function spanWords(days: number): string {
  return days === 1 ? 'Since yesterday' : `Last ${days} days`
}
