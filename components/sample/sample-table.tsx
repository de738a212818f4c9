'use client'

import { useEffect } from 'react'
import { Checkbox } from '@/components/ui/controls/checkbox'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { BLEED } from '@/components/ui/layout/page'
import { Table, TableHead } from '@/components/ui/layout/table'
import { VersionMark } from '@/components/ui/marks/version-mark'
import { LoadMore } from './load-more'
import { type RowActions, SampleRow } from './sample-row'
import type { SampleOrder } from './sample-view'
import { isEmpty, isSelected, type Selection } from './selection'
import type { TagNames } from './tag-cells'
import { useRowActions } from './use-row-actions'
import type { RowWindow } from './use-row-window'
import type { SampleList } from './use-sample-list'

type SampleTableProps = RowActions & {
  list: SampleList
  window: RowWindow
  names: TagNames
  order: SampleOrder
  onSort: (order: SampleOrder) => void
  selection: Selection
  /** Ids of texts that are promises. */
  pinned: ReadonlySet<number>
  onSelectLoaded: () => void
  current: number | null
  canEdit: boolean
  /** Without a trained sandbox there is nothing it could say. */
  hasSandbox: boolean
}

const FETCH_BEFORE_END = 50
const HEAD = 'sticky top-13 z-5 bg-fill-1'

/** Only the rows in sight are in the page; the others are read when one comes near. */
export function SampleTable({
  list,
  window,
  names,
  order,
  onSort,
  selection,
  pinned,
  onSelectLoaded,
  current,
  canEdit,
  hasSandbox,
  ...actions
}: SampleTableProps) {
  const rowActions = useRowActions(actions)
  const { query, samples, matches } = list
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query
  const lastShown = window.rows.at(-1)?.index ?? 0
  const isNearEnd = hasNextPage && lastShown >= samples.length - FETCH_BEFORE_END

  useEffect(() => {
    if (isNearEnd && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage()
  }, [isNearEnd, isFetchingNextPage, isFetchNextPageError, fetchNextPage])

  return (
    <div className={BLEED}>
      <Table
        label="Texts"
        isStacked
        isFixed
        isFlush
        rowCount={matches.exact ? matches.value + 1 : -1}
        className="border-t border-line"
      >
        <TableHead>
          {canEdit && (
            <th scope="col" className={`${HEAD} w-15`}>
              <Checkbox
                isLabelHidden
                className="-ml-1 flex!"
                label="Select all loaded texts"
                isSelected={selection.isAll || (samples.length > 0 && isFull())}
                isIndeterminate={!selection.isAll && !isEmpty(selection) && !isFull()}
                onChange={onSelectLoaded}
              />
            </th>
          )}
          <HeadCell className={HEAD}>Text</HeadCell>
          <HeadCell className={`${HEAD} w-40`}>Your tag</HeadCell>
          {hasSandbox && (
            <HeadCell
              className={`${HEAD} w-69`}
              sort={sortOf(order, 'confidence')}
              onSort={() => onSort(order === 'confidence' ? '-confidence' : 'confidence')}
            >
              <VersionMark version="sandbox" />
              Sandbox says
            </HeadCell>
          )}
          <HeadCell hideBelow="lg" className={`${HEAD} w-30`}>
            Source
          </HeadCell>
          <HeadCell
            hideBelow="sm"
            className={`${HEAD} w-29`}
            sort={sortOf(order, 'added')}
            onSort={() => onSort(order === '-added' ? 'added' : '-added')}
          >
            Added
          </HeadCell>
        </TableHead>
        <tbody
          ref={window.body}
          aria-hidden="true"
          className="block!"
          style={{ height: window.space.above }}
        />
        <tbody>
          {window.rows.map(({ index }) => {
            const sample = samples[index]
            return sample ? (
              <SampleRow
                key={sample.id}
                sample={sample}
                position={index}
                names={names}
                isSelected={isSelected(selection, sample.id)}
                isPinned={pinned.has(sample.id)}
                isCurrent={index === current}
                canEdit={canEdit}
                hasSandbox={hasSandbox}
                measure={window.measure}
                {...rowActions}
              />
            ) : (
              <LoadMore
                key="more"
                query={query}
                columns={4 + Number(canEdit) + Number(hasSandbox)}
              />
            )
          })}
        </tbody>
        <tbody aria-hidden="true" className="block!" style={{ height: window.space.below }} />
      </Table>
    </div>
  )

  function isFull() {
    return samples.every(({ id }) => selection.ids.has(id))
  }
}

function sortOf(order: SampleOrder, column: 'added' | 'confidence') {
  if (order === column) return 'ascending'
  return order === `-${column}` ? 'descending' : null
}
