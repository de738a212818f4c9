'use client'

import { Button } from '@/components/ui/controls/button'
import { Select } from '@/components/ui/controls/select'
import { Switch } from '@/components/ui/controls/switch'
import { Dialog } from '@/components/ui/feedback/dialog'
import type { Import, ImportEdit } from '@/lib/contracts/import'
import { DELIMITERS, encodingName } from './describe-file'

type FileOptionsDialogProps = {
  one: Import
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  onEdit: (edit: ImportEdit) => void
}

const ONE_TAG = 'one'

const TAG_SEPARATORS = [
  { id: ONE_TAG, label: 'Nothing: one tag in a cell' },
  { id: ',', label: 'Comma ,' },
  { id: ';', label: 'Semicolon ;' },
  { id: '|', label: 'Bar |' },
] as const

/** How the file is read; each change shows in the preview at once. */
export function FileOptionsDialog({ one, isOpen, onOpenChange, onEdit }: FileOptionsDialogProps) {
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
        <Select
          label="Encoding"
          hint="Choose another one if letters look wrong."
          options={guess.encodings.map((id) => ({ id, label: encodingName(id) }))}
          value={options.encoding}
          onChange={(encoding) => onEdit({ options: { encoding } })}
        />
        {options.format === 'csv' && (
          <>
            <Select
              label="Between columns"
              options={DELIMITERS.map(({ id, label }) => ({ id, label }))}
              value={options.delimiter}
              onChange={(delimiter) => onEdit({ options: { delimiter } })}
            />
            <Switch
              label="First row is a header"
              hint="Off: it is a text like all others."
              isSelected={options.has_header}
              onChange={(has_header) => onEdit({ options: { has_header } })}
            />
          </>
        )}
        {mapping.tag !== null && (
          <Select
            label="Between tags of one text"
            options={TAG_SEPARATORS}
            value={TAG_SEPARATORS.find(({ id }) => id === mapping.tag_separator)?.id ?? ONE_TAG}
            onChange={(id) => onEdit({ mapping: { tag_separator: id === ONE_TAG ? null : id } })}
          />
        )}
      </div>
    </Dialog>
  )
}
