'use client'

import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { cx } from '@/components/ui/layout/cx'
import { HeatRow, type HeatShow } from './heat-row'

export type HeatCell = { row: number; column: number }

type HeatMatrixProps = {
  caption: string
  /** What rows and columns are: “Your tag”, “Sandbox says”. */
  rowTitle: string
  columnTitle: string
  names: readonly string[]
  counts: readonly (readonly number[])[]
  /** What each cell prints: texts, their share of the row, or texts where it was wrong only. */
  show?: HeatShow
  selected: HeatCell | null
  onSelect: (cell: HeatCell) => void
}

/** From how many names on the heads stand upright, because they would not fit side by side. */
const UPRIGHT_FROM = 11

/** So many columns fit the narrowest phone. */
const FITS = 2

/** Counts of a square matrix, errors in five tints. One stop for Tab; the arrow keys go from cell to cell. */
export function HeatMatrix({
  caption,
  rowTitle,
  columnTitle,
  names,
  counts,
  show = 'counts',
  selected,
  onSelect,
}: HeatMatrixProps) {
  const table = useRef<HTMLTableElement>(null)
  const [focus, setFocus] = useState<HeatCell>(selected ?? { row: 0, column: 0 })
  const isUpright = names.length >= UPRIGHT_FROM
  const largest = Math.max(
    1,
    ...counts.flatMap((line, row) => line.filter((_, column) => row !== column)),
  )

  const select = useCallback(
    (row: number, column: number) => {
      setFocus({ row, column })
      onSelect({ row, column })
    },
    [onSelect],
  )

  function move(event: KeyboardEvent<HTMLTableElement>) {
    const next = neighbour(event.key, focus, names.length - 1)
    if (!next) return
    event.preventDefault()
    setFocus(next)
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.row}-${next.column}"]`)?.focus()
  }

  return (
    <div className="fade-scrolled max-h-170 overflow-auto px-4 pb-1 print:max-h-none">
      <table
        ref={table}
        onKeyDown={move}
        className={cx(
          'table-fixed border-separate border-spacing-0.5',
          !isUpright && 'w-full',
          !isUpright && names.length > FITS && 'min-w-130',
        )}
      >
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-3 w-28 bg-surface max-sm:w-22 pb-1 text-left align-bottom text-micro font-normal text-ink-3"
            >
              <span className="block text-right max-sm:text-left">{columnTitle}</span>
              <span className="block">{rowTitle}</span>
            </th>
            {names.map((name) => (
              <th
                key={name}
                scope="col"
                className={cx(
                  'sticky top-0 z-2 h-10 bg-surface px-0.5 pb-1 align-bottom text-micro text-ink-2',
                  isUpright && 'w-9',
                )}
              >
                <span
                  title={name}
                  className={cx(
                    isUpright
                      ? 'mx-auto block max-h-28 truncate [writing-mode:vertical-rl] rotate-180'
                      : 'block leading-3.5 hyphens-auto wrap-anywhere',
                  )}
                >
                  {name}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.map((line, row) => (
            <HeatRow
              key={names[row]}
              row={row}
              names={names}
              counts={line}
              show={show}
              largest={largest}
              selectedColumn={selected?.row === row ? selected.column : null}
              focusColumn={focus.row === row ? focus.column : null}
              onSelect={select}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function neighbour(key: string, { row, column }: HeatCell, last: number): HeatCell | null {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column }
    case 'ArrowDown':
      return { row: Math.min(last, row + 1), column }
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: Math.min(last, column + 1) }
    case 'Home':
      return { row, column: 0 }
    case 'End':
      return { row, column: last }
    default:
      return null
  }
}
