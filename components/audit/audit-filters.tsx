'use client'

import { FilterSelect } from '@/components/ui/controls/filter-select'
import { type AuditKind, auditKinds } from '@/lib/contracts/audit-actions'
import { KIND_WORDS } from './kind-words'
import { SPANS, type useAuditFilter } from './use-audit-filter'

type AuditFiltersProps = Pick<
  ReturnType<typeof useAuditFilter>,
  'filter' | 'days' | 'onBy' | 'onKind' | 'onDays'
> & {
  /** Who has entries. */
  people: readonly string[]
}

const ALL = 'all'

/** Person, kind and time. */
export function AuditFilters({ filter, days, people, onBy, onKind, onDays }: AuditFiltersProps) {
  const names = [...new Set([...(filter.by ? [filter.by] : []), ...people])].sort()
  return (
    <div className="mb-4 flex flex-wrap items-center gap-2">
      <FilterSelect
        label="Who"
        isActive={filter.by !== undefined}
        value={filter.by ?? ALL}
        options={[
          { id: ALL, label: 'Everybody' },
          ...names.map((name) => ({ id: name, label: name })),
        ]}
        onChange={(name) => onBy(name === ALL ? null : name)}
        className="max-w-full"
      />
      <FilterSelect<AuditKind | typeof ALL>
        label="What"
        isActive={filter.kind !== undefined}
        value={filter.kind ?? ALL}
        options={[
          { id: ALL, label: 'All' },
          ...auditKinds.map((kind) => ({ id: kind, label: KIND_WORDS[kind] })),
        ]}
        onChange={(kind) => onKind(kind === ALL ? null : kind)}
      />
      <FilterSelect
        label="When"
        isActive={days !== null}
        value={days === null ? ALL : String(days)}
        options={[
          { id: ALL, label: 'Any time' },
          ...SPANS.map((span) => ({
            id: String(span),
            label: span === 1 ? 'Since yesterday' : `Last ${span} days`,
          })),
        ]}
        onChange={(span) => onDays(span === ALL ? null : Number(span))}
      />
    </div>
  )
}
