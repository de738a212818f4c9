import { memo } from 'react'
import { cx } from '@/components/ui/layout/cx'
import { count } from '@/lib/format/count'
import { wholePercent } from '@/lib/format/percent'
import { HEAT_HIT, heatStyle } from './heat'

export type HeatShow = 'counts' | 'shares' | 'errors'

type HeatRowProps = {
  row: number
  names: readonly string[]
  counts: readonly number[]
  show: HeatShow
  largest: number
  selectedColumn: number | null
  /** Where Tab comes in. */
  focusColumn: number | null
  onSelect: (row: number, column: number) => void
}

/** Kept as it was unless its own cells change: a matrix of 77 tags has 6,000 of them. */
export const HeatRow = memo(function HeatRow({
  row,
  names,
  counts,
  show,
  largest,
  selectedColumn,
  focusColumn,
  onSelect,
}: HeatRowProps) {
  const name = names[row]
  const all = counts.reduce((sum, texts) => sum + texts, 0)
  const printed = (texts: number, isHit: boolean) => {
    if (show === 'errors' && (isHit || texts === 0)) return '·'
    return show === 'shares' && all > 0 ? wholePercent(texts / all) : count(texts)
  }
  return (
    <tr>
      <th
        scope="row"
        title={name}
        className="sticky left-0 z-1 max-w-28 truncate bg-surface pr-2 text-left text-small"
      >
        {name}
      </th>
      {counts.map((texts, column) => {
        const isSelected = column === selectedColumn
        return (
          <td key={names[column]} className="p-0">
            <button
              type="button"
              data-cell={`${row}-${column}`}
              tabIndex={column === focusColumn ? 0 : -1}
              aria-pressed={isSelected}
              aria-label={
                row === column
                  ? `${name} answered rightly: ${count(texts)}`
                  : `${name} taken for ${names[column]}: ${count(texts)}`
              }
              onClick={() => onSelect(row, column)}
              className={cx(
                'h-9.5 w-full min-w-8 forced-color-adjust-none rounded-sm text-control hover:shadow-edge',
                row === column ? `${HEAT_HIT} font-normal` : heatStyle(texts, largest),
                isSelected && 'relative font-semibold shadow-cell',
              )}
            >
              {printed(texts, row === column)}
            </button>
          </td>
        )
      })}
    </tr>
  )
})
