import type { Axis } from '@/components/ui/charts/axis'
import { Meter } from '@/components/ui/charts/meter'
import { Cell, Row } from '@/components/ui/layout/table'
import { count } from '@/lib/format/count'
import { RenameTag } from './rename-tag'
import { TagF1 } from './tag-f1'
import { TagMenu } from './tag-menu'
import type { TagRowData } from './tag-rows'
import type { TagDialogRequest } from './use-tag-dialog'

type TagRowProps = {
  modelId: string
  row: TagRowData
  /** Whether the report of the sandbox version is here, if there is one. */
  isScoreKnown: boolean
  /** Its texts, as a share of those of the most frequent tag. */
  shareOfMost: number
  /** Of the F1 of all tags. */
  axis: Axis
  /** There is no other tag to merge into. */
  isOnly: boolean
  isRenaming: boolean
  onRename: (isRenaming: boolean) => void
  onDialog: (request: TagDialogRequest) => void
}

export function TagRow({
  modelId,
  row,
  isScoreKnown,
  shareOfMost,
  axis,
  isOnly,
  isRenaming,
  onRename,
  onDialog,
}: TagRowProps) {
  return (
    <Row isSelected={isRenaming}>
      <Cell isRowHeader stacked={isRenaming ? 'full' : undefined}>
        {isRenaming ? (
          <RenameTag modelId={modelId} tag={row} onClose={() => onRename(false)} />
        ) : (
          <b className="wrap-anywhere">{row.name}</b>
        )}
      </Cell>
      <Cell stacked="end" className="max-sm:order-last">
        <span className="inline-flex items-center gap-3">
          <Meter value={shareOfMost} width="lg" className="max-sm:hidden" />
          <span className="w-14 text-right whitespace-nowrap max-sm:w-auto">
            {count(row.count)}
            <span className="text-ink-3 sm:hidden"> {row.count === 1 ? 'text' : 'texts'}</span>
          </span>
        </span>
      </Cell>
      <Cell className="max-sm:order-3">
        {isScoreKnown && <TagF1 f1={row.f1} interval={row.interval} axis={axis} />}
      </Cell>
      <Cell isNumeric stacked="end" className="max-sm:order-2">
        {!isRenaming && (
          <TagMenu
            modelId={modelId}
            tag={row}
            isOnly={isOnly}
            onRename={() => onRename(true)}
            onDialog={onDialog}
          />
        )}
      </Cell>
    </Row>
  )
}
