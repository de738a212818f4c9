'use client'

import { Columns3 } from 'lucide-react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { Checkbox } from '@/components/ui/controls/checkbox'
import { IconButton } from '@/components/ui/controls/icon-button'
import { POPOVER } from '@/components/ui/controls/popover-style'
import { cx } from '@/components/ui/layout/cx'
import type { Field } from '@/lib/contracts/field'
import { type Column, MOST_COLUMNS } from '@/lib/facts/sample-view'

type ColumnsMenuProps = {
  fields: readonly Field[]
  columns: readonly Column[]
  onChange: (columns: Column[]) => void
}

/** Chooses what stands beside each text and its tag. */
export function ColumnsMenu({ fields, columns, onChange }: ColumnsMenuProps) {
  const isFull = columns.length >= MOST_COLUMNS
  return (
    <DialogTrigger>
      <IconButton
        label="Columns"
        icon={<Columns3 />}
        variant="outline"
        className="max-sm:hidden!"
      />
      <Popover placement="bottom end" offset={4} className={cx(POPOVER, 'w-60')}>
        <Dialog aria-label="Columns" className="outline-none">
          <fieldset className="flex flex-col gap-1 px-2.5 py-2">
            <legend className="mb-1.5 text-small text-ink-2">
              {isFull ? `At most ${MOST_COLUMNS} beside the text` : 'Beside the text and its tag'}
            </legend>
            {columnNames(fields).map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                isSelected={columns.includes(id)}
                isDisabled={isFull && !columns.includes(id)}
                onChange={(isOn) =>
                  onChange(isOn ? [...columns, id] : columns.filter((one) => one !== id))
                }
              />
            ))}
          </fieldset>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** All columns that there are, with their names. */
export function columnNames(fields: readonly Field[]): { id: Column; name: string }[] {
  return [
    { id: 'added', name: 'Added' },
    { id: 'tagged', name: 'Tagged' },
    { id: 'source', name: 'Source' },
    ...fields.map(({ id, name }) => ({ id: `field:${id}` as const, name })),
  ]
}
