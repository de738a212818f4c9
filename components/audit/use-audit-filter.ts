'use client'

import { useUrlParams } from '@/components/ui/layout/use-url-params'
import { type AuditKind, auditKinds } from '@/lib/contracts/audit-actions'
import type { AuditFilter } from '@/lib/queries/audit'

const DAY_MS = 86_400_000

/** What the address asks to see, and ways to change that. */
export function useAuditFilter() {
  const { params, change } = useUrlParams()
  const days = Number(params.get('days'))
  const filter: AuditFilter = {
    by: params.get('by') || undefined,
    kind: auditKinds.find((kind) => kind === params.get('kind')),
    since: SPANS.includes(days) ? daysAgo(days) : undefined,
  }
  return {
    filter,
    /** The last so many; null: all. */
    days: SPANS.includes(days) ? days : null,
    isFiltered: Object.values(filter).some((value) => value !== undefined),
    clear: () => change({ by: null, kind: null, days: null }),
    onBy: (by: string | null) => change({ by }),
    onKind: (kind: AuditKind | null) => change({ kind }),
    onDays: (last: number | null) => change({ days: last === null ? null : String(last) }),
  }
}

export const SPANS = [1, 7, 30, 90, 365]

/** The day so many days ago, such as 2026-03-01, in UTC. */
function daysAgo(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)
}
