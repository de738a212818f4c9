'use client'

import { EqualNot } from 'lucide-react'
import { Checkbox } from '@/components/ui/controls/checkbox'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Table, TableHead } from '@/components/ui/layout/table'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { Field } from '@/lib/contracts/field'
import { type Column, sortedBy, type ViewOrder } from '@/lib/facts/sample-view'
import { columnNames } from './column-names'
import { pageOf } from './list-places'
import { type RowActions, SampleRow } from './sample-row'
import { isEmpty, isSelected, type Selection } from './selection'
import type { TagNames } from './tag-cells'
import { useRowActions } from './use-row-actions'
import type { SampleList } from './use-sample-list'
import { WaitingRow } from './waiting-row'

type SampleTableProps = RowActions & {
  list: SampleList
  names: TagNames
  order: ViewOrder
  onSort: (order: ViewOrder) => void
  selection: Selection
  /** Ids of texts that are promises. */
  pinned: ReadonlySet<number>
  onSelectLoaded: () => void
  current: number | null
  /** The id of the text that is shown whole. */
  open: number | undefined
  canEdit: boolean
  /** Without a trained sandbox there is nothing it could say. */
  hasSandbox: boolean
  columns: readonly Column[]
  fields: readonly Field[]
}

const HEAD = 'sticky top-13 z-5 bg-fill-1'

/** Only the rows in sight are in the page, and empty ones stand for those that are still to be read. */
export function SampleTable({
  list,
  names,
  order,
  onSort,
  selection,
  pinned,
  onSelectLoaded,
  current,
  open,
  canEdit,
  hasSandbox,
  columns,
  fields,
  ...actions
}: SampleTableProps) {
  const rowActions = useRowActions(actions)
  const { rowWindow, matches, loadedIds } = list
  const isFull = loadedIds.length > 0 && loadedIds.every((id) => selection.ids.has(id))
  const firstShown = rowWindow.rows[0]?.index

  return (
    <Table
      label="Texts"
      rows="lg"
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
              isSelected={selection.isAll || isFull}
              isIndeterminate={!selection.isAll && !isEmpty(selection) && !isFull}
              onChange={onSelectLoaded}
            />
          </th>
        )}
        <HeadCell className={HEAD}>Text</HeadCell>
        {hasSandbox ? (
          <HeadCell
            className={`${HEAD} w-52 @mid:w-78 @broad:w-96`}
            sort={sortOf(order, 'confidence')}
            onSort={() => onSort(sortedBy(order, 'confidence', false))}
          >
            Your tag
            <EqualNot className="size-3!" />
            <VersionMark version="sandbox" />
            Sandbox says
          </HeadCell>
        ) : (
          <HeadCell className={`${HEAD} w-44`}>Your tag</HeadCell>
        )}
        {columns.map((column) => (
          <HeadCell
            key={column}
            className={`${HEAD} w-32 @max-mid:hidden!`}
            sort={sortOf(order, column)}
            onSort={() => onSort(sortedBy(order, column, column === 'added'))}
          >
            <span className="truncate">
              {columnNames(fields).find(({ id }) => id === column)?.name ?? 'Deleted field'}
            </span>
          </HeadCell>
        ))}
      </TableHead>
      <tbody
        ref={rowWindow.body}
        aria-hidden="true"
        className="block!"
        style={{ height: rowWindow.space.above }}
      />
      <tbody>
        {rowWindow.rows.map(({ index }) => {
          const sample = list.at(index)
          return sample ? (
            <SampleRow
              key={sample.id}
              sample={sample}
              position={index}
              names={names}
              isSelected={isSelected(selection, sample.id)}
              isPinned={pinned.has(sample.id)}
              isCurrent={index === current}
              isOpen={sample.id === open}
              canEdit={canEdit}
              columns={columns}
              fields={fields}
              {...rowActions}
            />
          ) : (
            <WaitingRow
              key={`row ${index}`}
              list={list}
              position={index}
              columns={2 + columns.length + Number(canEdit)}
              isFirst={index === firstShown || pageOf(index) !== pageOf(index - 1)}
            />
          )
        })}
      </tbody>
      <tbody aria-hidden="true" className="block!" style={{ height: rowWindow.space.below }} />
    </Table>
  )
}

function sortOf(order: ViewOrder, column: ViewOrder) {
  if (order === column) return 'ascending'
  return order === `-${column}` ? 'descending' : null
}
