'use client'

import { useUrlParams } from '@/components/ui/layout/use-url-params'
import { type ActivityKind, activityKinds } from '@/lib/contracts/choices'
import { daysAgo } from '@/lib/format/last-days'
import type { ActivityFilter } from '@/lib/queries/activity'

const NAMES = ['model', 'by', 'kind', 'since', 'until', 'q'] as const

/** What the address asks to see, and ways to change that. */
export function useActivityFilter() {
  const { params, change } = useUrlParams()
  const text = (name: (typeof NAMES)[number]) => params.get(name) || undefined
  const filter: ActivityFilter = {
    model: text('model'),
    by: text('by'),
    kind: activityKinds.find((kind) => kind === params.get('kind')),
    since: dayOf(text('since')),
    until: dayOf(text('until')),
    q: text('q'),
  }
  return {
    filter,
    isFiltered: Object.values(filter).some((value) => value !== undefined),
    clear: () => change(Object.fromEntries(NAMES.map((name) => [name, null]))),
    onModel: (model: string | null) => change({ model }),
    onBy: (by: string | null) => change({ by }),
    onKind: (kind: ActivityKind | null) => change({ kind }),
    /** The last so many days; null: all there are. */
    onDays: (days: number | null) =>
      change({ since: days === null ? null : daysAgo(days), until: null }),
    /** From a day until a day; without one the time is open there. */
    onSpan: (span: Pick<ActivityFilter, 'since' | 'until'>) =>
      change({ since: span.since ?? null, until: span.until ?? null }),
    onWords: (q: string) => change({ q: q === '' ? null : q }, { isTyping: true }),
  }
}

/** What is no day is left out, as whatever else an address may bring. */
function dayOf(text: string | undefined): string | undefined {
  const isDay =
    text !== undefined && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
  return isDay ? text : undefined
}
