'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import { SearchField } from '@/components/ui/controls/search-field'
import { Card } from '@/components/ui/layout/card'
import { cx } from '@/components/ui/layout/cx'
import type { FileGuess, Import, Mapping } from '@/lib/contracts/import'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { ColumnRoleSelect } from './column-role-select'
import {
  assignRole,
  type ColumnRole,
  columnsToShow,
  fieldOf,
  impossibleRoles,
  keptAs,
  MOST_SHOWN,
  roleOf,
  withKind,
} from './columns'
import { rowsOf } from './describe-file'
import { FieldKindSelect } from './field-kind-select'
import { PreviewCell } from './preview-cell'

type MappingTableProps = {
  one: Import
  isLocked: boolean
  onMap: (mapping: Partial<Mapping>) => void
}

const SHOWN_ROWS = 10
const TEXT_COLUMN = 'data-text-column'

const WIDTHS: Record<ColumnRole, string> = {
  text: 'w-90',
  tag: 'w-38',
  more: 'w-38',
  flag: 'w-38',
  answer: 'w-38',
  none: 'w-38',
  field: 'w-38',
  ignore: 'w-32',
}

/** The first rows of the file under the menus that say what each column is. */
export function MappingTable({ one, isLocked, onMap }: MappingTableProps) {
  const { guess, mapping } = one
  const [wanted, setWanted] = useState('')
  const rows = guess.preview.slice(0, SHOWN_ROWS)
  const columns = columnsToShow(guess.columns, mapping, wanted)
  const isMany = guess.columns.length > MOST_SHOWN
  const preview = useRef<HTMLElement>(null)
  // On a phone the text may stand beyond the edge; what the file is about comes into sight first.
  useLayoutEffect(() => {
    const head = preview.current?.querySelector<HTMLElement>(`[${TEXT_COLUMN}]`)
    if (preview.current && head && isBeyond(preview.current, head)) {
      preview.current.scrollLeft = head.offsetLeft
    }
  }, [])
  return (
    <Card isClipped>
      {isMany && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line p-3">
          <SearchField
            label="Find a column"
            value={wanted}
            onChange={setWanted}
            className="w-64 max-sm:w-full"
          />
          <span role="status" className="text-small text-ink-2">
            {count(columns.length)} of {plural('column', guess.columns.length)} shown
          </span>
        </div>
      )}
      <section
        ref={preview}
        aria-label="Preview of the file"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must take the focus.
        tabIndex={0}
        className="focus-inset relative overflow-x-auto scrollbar-thin"
      >
        <table aria-label="First rows of the file" className="w-full table-fixed text-left">
          <thead className="bg-fill-1">
            <tr>
              {columns.map((column) => (
                <ColumnHead
                  key={column.index}
                  column={column}
                  mapping={mapping}
                  keepsFields={one.purpose === 'data'}
                  isLocked={isLocked}
                  onMap={onMap}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {numbered(rows).map(({ key, row }) => (
              <tr key={key} className="border-t border-line">
                {columns.map((column) => (
                  <PreviewCell
                    key={column.index}
                    role={roleOf(mapping, column.index)}
                    value={row[column.index] ?? ''}
                    column={column.name}
                    mapping={mapping}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="border-t border-line bg-fill-1 px-4 py-2.5 text-small text-ink-3">
        Rows 1–{rows.length} of {rowsOf(one).replace(/ rows?$/u, '')}
        {guess.unusual && <UnusualWords words={guess.unusual} />}
      </p>
    </Card>
  )
}

/** Whether the encoding is right shows in words such as these. */
function UnusualWords({ words }: { words: readonly string[] }) {
  return (
    <span className="mt-1 block wrap-anywhere">
      Words with special letters: <b className="font-medium text-ink">{words.join(', ')}</b>. If
      they look wrong, choose another encoding in File options.
    </span>
  )
}

type ColumnHeadProps = {
  column: FileGuess['columns'][number]
  mapping: Mapping
  keepsFields: boolean
  isLocked: boolean
  onMap: (mapping: Partial<Mapping>) => void
}

function ColumnHead({ column, mapping, keepsFields, isLocked, onMap }: ColumnHeadProps) {
  const role = roleOf(mapping, column.index)
  const field = fieldOf(mapping, column.index)
  return (
    <th
      scope="col"
      {...(role === 'text' && { [TEXT_COLUMN]: '' })}
      className={cx('p-2 align-top', WIDTHS[role], role !== 'ignore' && 'bg-fill-2')}
    >
      <ColumnRoleSelect
        column={column.name}
        role={role}
        keepsFields={keepsFields}
        impossible={impossibleRoles(mapping, column.index)}
        isDisabled={isLocked}
        onChange={(chosen) => onMap(assignRole(mapping, column.index, chosen, keptAs(column)))}
      />
      <span
        title={column.name}
        className={cx(
          'mt-2 block truncate px-2 font-mono text-small font-medium',
          role === 'ignore' && 'text-ink-3',
        )}
      >
        {column.name}
      </span>
      {field && (
        <FieldKindSelect
          field={field}
          isDisabled={isLocked}
          onChange={(kind) => onMap({ fields: withKind(mapping, field, kind) })}
        />
      )}
    </th>
  )
}

/** Whether less than half of a column is in sight. */
function isBeyond(view: HTMLElement, { offsetLeft, offsetWidth }: HTMLElement): boolean {
  return offsetLeft + offsetWidth / 2 > view.clientWidth
}

/** Rows of a file have no identity but their place. */
function numbered(rows: readonly string[][]) {
  return rows.map((row, key) => ({ key, row }))
}
