import { Database, Ellipsis, Merge, Pencil, Trash2 } from 'lucide-react'
import { IconButton } from '@/components/ui/controls/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/controls/menu'
import { modelPage } from '@/lib/contracts/addresses'
import { plural } from '@/lib/format/plural'
import { useMayEdit } from '@/lib/queries/use-may-edit'
import type { TagRowData } from './tag-rows'
import type { TagDialogRequest } from './use-tag-dialog'

type TagMenuProps = {
  modelId: string
  tag: TagRowData
  isOnly: boolean
  onRename: () => void
  onDialog: (request: TagDialogRequest) => void
}

export function TagMenu({ modelId, tag, isOnly, onRename, onDialog }: TagMenuProps) {
  const mayEdit = useMayEdit()
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
        icon={<Merge />}
        isDisabled={isOnly || !mayEdit}
        onAction={() => onDialog({ kind: 'merge', tag })}
      >
        Merge into…
      </MenuItem>
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
