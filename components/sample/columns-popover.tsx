'use client'

import type { RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { Checkbox } from '@/components/ui/controls/checkbox'
import { POPOVER } from '@/components/ui/controls/popover-style'
import { cx } from '@/components/ui/layout/cx'
import type { Field } from '@/lib/contracts/field'
import { type Column, MOST_COLUMNS } from '@/lib/facts/sample-view'
import { columnNames } from './column-names'

export type ColumnsChoice = {
  fields: readonly Field[]
  columns: readonly Column[]
  onChange: (columns: Column[]) => void
}

type ColumnsPopoverProps = ColumnsChoice & {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  triggerRef: RefObject<HTMLElement | null>
}

/** What the button Columns opens. */
export function ColumnsPopover({ fields, columns, onChange, ...popover }: ColumnsPopoverProps) {
  const isFull = columns.length >= MOST_COLUMNS
  return (
    <Popover {...popover} placement="bottom end" offset={4} className={cx(POPOVER, 'w-60')}>
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
  )
}
