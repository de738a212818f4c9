'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { ShowMore } from '@/components/ui/controls/show-more'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Skeleton } from '@/components/ui/feedback/skeleton'
import { Kbd } from '@/components/ui/keys/kbd'
import { Crumbs } from '@/components/ui/layout/crumbs'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { modelPage } from '@/lib/contracts/addresses'
import type { SuspicionState } from '@/lib/contracts/choices'
import type { Model } from '@/lib/contracts/model'
import type { SuspectList } from '@/lib/contracts/suspicious'
import { itemsOf } from '@/lib/facts/list-pages'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { suspiciousQuery } from '@/lib/queries/suspicious'
import type { SuspectDetailProps } from './suspect-detail'
import { SuspectTable } from './suspect-table'
import { SuspiciousFilters } from './suspicious-filters'
import { type Decisions, useDecisions } from './use-decisions'

type SuspiciousViewProps = {
  model: Model
  number: number
  state: SuspicionState
  tag: number | null
} & Pick<SuspectDetailProps, 'explain'>

/** Tags that contradict what a version is sure of that had not seen their texts: to be checked one by one. */
export function SuspiciousView({ model, number, state, tag, explain }: SuspiciousViewProps) {
  const query = useInfiniteQuery(
    suspiciousQuery(model.id, number, { state, ...(tag !== null && { tag }) }),
  )
  const decisions = useDecisions(model.id, number)
  const first = query.data?.pages[0]
  const suspects = itemsOf(query.data)
  const counts = first && countsNow(first.counts, state, decisions)
  return (
    <Page>
      <PageHeader
        crumbs={
          <Crumbs
            steps={[{ label: 'Report', href: modelPage(model.id, 'report', { version: number }) }]}
            current="Suspicious tags"
          />
        }
        title={counts ? titleOf(counts.all) : 'Suspicious tags'}
        sub={`${nameOf(model, number)} had not seen these texts and is sure of another tag. Nothing changes unless you say so.`}
        actions={
          counts ? (
            counts.all > 0 && <Checked counts={counts} />
          ) : (
            <Skeleton className="my-1.25 w-48" />
          )
        }
      />
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <SuspiciousFilters model={model} number={number} counts={counts} state={state} tag={tag} />
        <span className="ml-auto flex items-center gap-1.5 text-small text-ink-3 max-sm:hidden">
          <Kbd keys="J" />
          <Kbd keys="K" /> move <Kbd keys="W" /> why <Kbd keys="Z" /> undo
        </span>
      </div>
      <QueryView
        query={query}
        what="the suspicious tags"
        isEmpty={() => suspects.length === 0}
        empty={<p className="py-6 text-ink-3">{emptyText(state)}</p>}
      >
        {() => (
          <SuspectTable
            model={model}
            number={number}
            suspects={suspects}
            decisions={decisions}
            isDecidable={state === 'open'}
            more={<ShowMore query={query} className="ml-auto" />}
            total={first?.count.value ?? suspects.length}
            version={nameOf(model, number)}
            explain={explain}
          />
        )}
      </QueryView>
    </Page>
  )
}

function Checked({ counts: { all, changed, kept } }: Pick<SuspectList, 'counts'>) {
  return (
    <span className="flex items-center gap-2 text-ink-2">
      <span>
        <b className="text-ink">{count(changed + kept)}</b> of {count(all)} checked ·{' '}
        {count(changed)} changed, {count(kept)} kept
      </span>
      <span className="w-36 max-sm:hidden">
        <ProgressBar label="Checked" value={(changed + kept) / all} isThin />
      </span>
    </span>
  )
}

/** The counts of when the list was opened, and what was decided since. */
function countsNow(
  counts: SuspectList['counts'],
  state: SuspicionState,
  { changed, kept }: Decisions,
): SuspectList['counts'] {
  if (state !== 'open') return counts
  return {
    all: counts.all,
    open: counts.open - changed - kept,
    changed: counts.changed + changed,
    kept: counts.kept + kept,
  }
}

function titleOf(all: number): string {
  if (all === 0) return 'No tag looks wrong'
  return `${plural('tag', all)} ${all === 1 ? 'looks' : 'look'} wrong`
}

function nameOf({ langur: { sandbox, production } }: Model, number: number): string {
  if (number === sandbox?.number) return `Sandbox v${number}`
  return number === production?.version ? `Production v${number}` : `v${number}`
}

function emptyText(state: SuspicionState): string {
  if (state === 'changed') return 'No tag was changed yet.'
  if (state === 'kept') return 'No tag was kept yet.'
  return 'Nothing is left to check here. The next training looks again.'
}
