import { FilterSelect } from '@/components/ui/controls/filter-select'
import { Segmented } from '@/components/ui/controls/segmented'
import { useUrlParams } from '@/components/ui/layout/use-url-params'
import type { SuspicionState } from '@/lib/contracts/choices'
import type { Model } from '@/lib/contracts/model'
import type { SuspectList } from '@/lib/contracts/suspicious'
import { count } from '@/lib/format/count'

type SuspiciousFiltersProps = {
  model: Model
  number: number
  counts: SuspectList['counts'] | undefined
  state: SuspicionState
  tag: number | null
}

const ANY = 'any'

/** Which texts are listed; the address keeps it. */
export function SuspiciousFilters({ model, counts, state, tag }: SuspiciousFiltersProps) {
  const { change } = useUrlParams()
  // A space as wide as a digit, so that a number that comes late pushes nothing.
  const number = (kind: SuspicionState) => ({ count: counts ? count(counts[kind]) : '\u2007' })
  return (
    <>
      <Segmented
        label="Show"
        segments={[
          { id: 'open', label: 'To check', ...number('open') },
          { id: 'changed', label: 'Changed', ...number('changed') },
          { id: 'kept', label: 'Kept', ...number('kept') },
        ]}
        value={state}
        onChange={(next) => change({ state: next === 'open' ? null : next })}
      />
      <FilterSelect
        label="Tag"
        options={[
          { id: ANY, label: 'Any' },
          ...model.model.tags.map(({ id, name }) => ({ id: String(id), label: name })),
        ]}
        value={tag === null ? ANY : String(tag)}
        isActive={tag !== null}
        onChange={(id) => change({ tag: id === ANY ? null : id })}
      />
    </>
  )
}
