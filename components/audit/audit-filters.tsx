'use client'

import { FilterOne } from '@/components/ui/controls/filter-one'
import { FilterPerson } from '@/components/ui/controls/filter-person'
import { auditKinds } from '@/lib/contracts/choices'
import { lastDays } from '@/lib/format/last-days'
import { KIND_WORDS } from './kind-words'
import { SPANS, type useAuditFilter } from './use-audit-filter'

type AuditFiltersProps = Pick<
  ReturnType<typeof useAuditFilter>,
  'filter' | 'days' | 'onBy' | 'onKind' | 'onDays'
> & {
  /** Who has entries. */
  people: readonly string[]
}

/** Person, kind and time. */
export function AuditFilters({ filter, days, people, onBy, onKind, onDays }: AuditFiltersProps) {
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <FilterPerson people={people} value={filter.by} onChange={onBy} />
      <FilterOne
        label="What"
        all="All"
        value={filter.kind}
        options={auditKinds.map((kind) => ({ id: kind, label: KIND_WORDS[kind] }))}
        onChange={onKind}
      />
      <FilterOne
        label="When"
        all="Any time"
        value={days === null ? undefined : String(days)}
        options={SPANS.map((span) => ({ id: String(span), label: lastDays(span) }))}
        onChange={(span) => onDays(span === null ? null : Number(span))}
      />
    </div>
  )
}
