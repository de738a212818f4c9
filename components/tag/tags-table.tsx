'use client'

import { useState } from 'react'
import { Kbd } from '@/components/ui/keys/kbd'
import { CardFooter } from '@/components/ui/layout/card'
import { HeadCell } from '@/components/ui/layout/head-cell'
import { Table, TableHead } from '@/components/ui/layout/table'
import { useFirstRows } from '@/components/ui/layout/use-first-rows'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { Model } from '@/lib/contracts/model'
import { wholePercent } from '@/lib/format/percent'
import { TagRow } from './tag-row'
import { f1Axis, type TagOrder, type TagRowData } from './tag-rows'
import type { TagDialogRequest } from './use-tag-dialog'
import { useTagOrder } from './use-tag-order'

type TagsTableProps = {
  model: Model
  rows: readonly TagRowData[]
  areScoresKnown: boolean
  order: TagOrder
  onOrder: (order: TagOrder) => void
  mayEdit: boolean
  onDialog: (request: TagDialogRequest) => void
}

export function TagsTable({
  model,
  rows,
  areScoresKnown,
  order,
  onOrder,
  mayEdit,
  onDialog,
}: TagsTableProps) {
  const [renaming, setRenaming] = useState<number | null>(null)
  const drawn = useFirstRows(rows)
  // All of them, in the order that is theirs.
  const isWhole = order === 'own' && rows.length === model.model.tags.length
  const isMovable = isWhole && mayEdit && rows.length > 1
  const ordering = useTagOrder(model.id, model.model.tags)
  const { sandbox } = model.langur
  const axis = f1Axis(rows)
  const hasIntervals = rows.some(({ interval }) => interval)
  const most = Math.max(1, ...rows.map((row) => row.count))
  const sort = (by: TagOrder, direction: 'ascending' | 'descending') => ({
    sort: order === by ? direction : null,
    onSort: () => onOrder(by),
  })
  return (
    <>
      <Table label="Tags" isStacked>
        <TableHead>
          {isMovable && (
            <HeadCell isHidden className="w-10 max-sm:hidden">
              Move
            </HeadCell>
          )}
          <HeadCell {...sort('name', 'ascending')}>Tag</HeadCell>
          <HeadCell className="w-16" {...sort('own', 'ascending')}>
            Key
          </HeadCell>
          <HeadCell className="w-44" {...sort('count', 'descending')}>
            Tagged texts
          </HeadCell>
          <HeadCell className="w-76 max-xl:w-55 max-md:w-40" {...sort('f1', 'ascending')}>
            <span className="inline-flex items-center gap-1.5">
              <VersionMark version="sandbox" tone={sandbox ? 'own' : 'empty'} />
              F1 in Sandbox{sandbox && ` v${sandbox.number}`}
            </span>
          </HeadCell>
          <HeadCell isHidden className="w-14">
            Actions
          </HeadCell>
        </TableHead>
        <tbody>
          {drawn.map((row, place) => (
            <TagRow
              key={row.id}
              ordering={isMovable ? ordering : null}
              nextId={rows[place + 1]?.id ?? null}
              modelId={model.id}
              row={row}
              isScoreKnown={areScoresKnown}
              shareOfMost={row.count / most}
              axis={axis}
              isOnly={model.model.tags.length === 1}
              isRenaming={renaming === row.id}
              onRename={(isRenaming) => setRenaming(isRenaming ? row.id : null)}
              onDialog={onDialog}
            />
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={5} className="text-ink-3">
                No tag with this name
              </td>
            </tr>
          )}
        </tbody>
      </Table>
      {(isMovable || hasIntervals) && (
        <CardFooter className={hasIntervals ? '' : 'max-sm:hidden'}>
          {hasIntervals && (
            <span className="flex items-center gap-2">
              <span aria-hidden="true" className="h-1.5 w-5 rounded-full bg-sb-fill-3" />
              95% interval, {wholePercent(axis[0])} to 100%
            </span>
          )}
          {isMovable && (
            <span className="flex items-center gap-1.5 max-sm:hidden">
              Keys follow this order. Drag a row, or press <Kbd keys="Alt+↑" /> in it.
            </span>
          )}
        </CardFooter>
      )}
    </>
  )
}
