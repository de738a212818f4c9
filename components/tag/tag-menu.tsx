import {
  ArrowDown,
  ArrowUp,
  Database,
  Ellipsis,
  Merge,
  MessageSquareText,
  Pencil,
  Split,
  Trash2,
} from 'lucide-react'
import { IconButton } from '@/components/ui/controls/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/controls/menu'
import { modelPage } from '@/lib/contracts/addresses'
import { plural } from '@/lib/format/plural'
import { useMayDo } from '@/lib/queries/use-may-do'
import type { TagRowData } from './tag-rows'
import type { TagDialogRequest } from './use-tag-dialog'
import type { TagOrdering } from './use-tag-order'

type TagMenuProps = {
  modelId: string
  tag: TagRowData
  ordering: TagOrdering | null
  isOnly: boolean
  onRename: () => void
  onDialog: (request: TagDialogRequest) => void
}

export function TagMenu({ modelId, tag, ordering, isOnly, onRename, onDialog }: TagMenuProps) {
  const mayEdit = useMayDo('editor')
  const label = `Actions for ${tag.name}`
  return (
    <Menu
      label={label}
      trigger={<IconButton label={label} icon={<Ellipsis />} size="sm" isTooltipHidden />}
    >
      <MenuItem icon={<Pencil />} isDisabled={!mayEdit} onAction={onRename}>
        Rename
      </MenuItem>
      <MenuItem
        icon={<MessageSquareText />}
        isDisabled={!mayEdit}
        onAction={() => onDialog({ kind: 'edit', tag })}
      >
        Describe, colour, key…
      </MenuItem>
      <MenuItem
        icon={<Merge />}
        isDisabled={isOnly || !mayEdit}
        onAction={() => onDialog({ kind: 'merge', tag })}
      >
        Merge into…
      </MenuItem>
      <MenuItem
        icon={<Split />}
        isDisabled={tag.count < 2 || !mayEdit}
        onAction={() => onDialog({ kind: 'split', tag })}
      >
        Split…
      </MenuItem>
      {ordering && (
        <>
          <MenuItem icon={<ArrowUp />} onAction={() => ordering.step(tag.id, -1)}>
            Move up
          </MenuItem>
          <MenuItem icon={<ArrowDown />} onAction={() => ordering.step(tag.id, 1)}>
            Move down
          </MenuItem>
        </>
      )}
      <MenuItem icon={<Database />} href={modelPage(modelId, 'data', { tag: tag.id })}>
        {tag.count === 1 ? 'Show its text' : `Show its ${plural('text', tag.count)}`}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 />} isDangerous onAction={() => onDialog({ kind: 'delete', tag })}>
        Delete…
      </MenuItem>
    </Menu>
  )
}
