'use client'

import { Button } from '@/components/ui/controls/button'
import { Select } from '@/components/ui/controls/select'
import { Dialog } from '@/components/ui/feedback/dialog'
import type { Import, ImportEdit } from '@/lib/contracts/import'
import { tagColumns } from '@/lib/facts/mapped-columns'
import { openCell } from '@/lib/facts/open-cell'
import { FileFieldControl } from './file-field-control'
import { fieldsOf } from './file-formats'
import { TagSeparatorField } from './tag-separator-field'

type FileOptionsDialogProps = {
  one: Import
  /** The model gives one tag a text. */
  oneTag: boolean
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onEdit: (edit: ImportEdit) => void
}

const TAG_NOTATIONS = [
  { id: 'lists', label: 'Each entry is a tag' },
  { id: 'names', label: 'The cell is one tag as it stands' },
  { id: 'places', label: '0 and 1: each place is a tag' },
] as const

const COPIES = [
  { id: 'merge', label: 'All its rows' },
  { id: 'keep_first', label: 'The first row that has any' },
  { id: 'keep_last', label: 'The last row that has any' },
] as const

/** Whether the preview shows a cell that holds a list or an object. */
function hasLists({ guess, mapping }: Import): boolean {
  return tagColumns(mapping).some((column) =>
    guess.preview.some((row) => openCell(row[column] ?? '')),
  )
}

/** How the file is read; each change shows in the preview at once. */
export function FileOptionsDialog({
  one,
  oneTag,
  isOpen,
  onOpenChange,
  onEdit,
}: FileOptionsDialogProps) {
  const { options, mapping, guess } = one
  return (
    <Dialog
      title="File options"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <Button slot="close" variant="primary">
          Done
        </Button>
      }
    >
      <p>The preview behind follows each change.</p>
      <div className="mt-4 flex flex-col gap-3.5 text-ink">
        {fieldsOf(options, guess).map((field) => (
          <FileFieldControl
            key={field.label}
            field={field}
            onChoose={(choice) => onEdit({ options: choice })}
          />
        ))}
        {tagColumns(mapping).length > 0 && (
          <TagSeparatorField
            value={mapping.tag_separator}
            onChange={(tag_separator) => onEdit({ mapping: { tag_separator } })}
          />
        )}
        {one.purpose === 'data' && tagColumns(mapping).length > 0 && (
          <Select
            label="A text in several rows gets the tags of"
            options={oneTag ? COPIES.filter(({ id }) => id !== 'merge') : COPIES}
            value={one.input_duplicates_strategy}
            onChange={(input_duplicates_strategy) => onEdit({ input_duplicates_strategy })}
          />
        )}
        {hasLists(one) && (
          <Select
            label="Cells with a list of tags"
            options={TAG_NOTATIONS}
            value={mapping.tag_notation ?? 'lists'}
            onChange={(tag_notation) => onEdit({ mapping: { tag_notation } })}
          />
        )}
      </div>
    </Dialog>
  )
}
