import type { ComponentProps, ReactNode } from 'react'
import { cx } from './cx'

type TableProps = {
  label: string
  /** Height of the rows: 34, 40, 56 or 76 px. */
  rows?: 'sm' | 'md' | 'lg' | 'xl'
  /** Below 720 px every row becomes a card. */
  isStacked?: boolean
  isFixed?: boolean
  /** 32 px at both ends, for a table that reaches the edges of the panel. */
  isFlush?: boolean
  /** All rows with the head, when only some are in the page; −1: nobody knows. */
  rowCount?: number
  className?: string
  children: ReactNode
}

const ROWS = {
  sm: '[--row:34px]',
  md: '[--row:40px]',
  lg: '[--row:56px]',
  xl: '[--row:76px]',
} as const

/** `table` of the design; the look of its parts is in globals.css, under “Tables”. */
export function Table({
  label,
  rows = 'md',
  isStacked = false,
  isFixed = false,
  isFlush = false,
  rowCount,
  className,
  children,
}: TableProps) {
  return (
    <table
      aria-label={label}
      aria-rowcount={rowCount}
      className={cx(
        'table-parts w-full',
        ROWS[rows],
        isStacked && 'table-stack',
        isFixed && 'table-fixed',
        isFlush && 'table-flush',
        className,
      )}
    >
      {children}
    </table>
  )
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead>
      <tr>{children}</tr>
    </thead>
  )
}

type RowProps = Omit<ComponentProps<'tr'>, 'className'> & {
  isSelected?: boolean
  /** The row of a version: sand or blue tint. `down`: something is wrong with it. */
  tone?: 'sandbox' | 'production' | 'down' | 'off' | undefined
}

export function Row({ isSelected, tone, children, ...rest }: RowProps) {
  return (
    <tr
      {...rest}
      data-tone={tone}
      {...(isSelected !== undefined && { 'aria-selected': isSelected, 'data-chosen': isSelected })}
    >
      {children}
    </tr>
  )
}

export type CellPlace = {
  isNumeric?: boolean
  /** Secondary columns go first: hidden below 1360, 1180 or 900 px. */
  hideBelow?: 'xl' | 'lg' | 'md' | 'sm' | undefined
}

const HIDDEN = {
  xl: 'max-xl:hidden!',
  lg: 'max-lg:hidden!',
  md: 'max-md:hidden!',
  sm: 'max-sm:hidden!',
} as const

export function placeStyle({ isNumeric, hideBelow }: CellPlace): string {
  return cx(isNumeric && 'text-right whitespace-nowrap', hideBelow && HIDDEN[hideBelow])
}

type CellProps = CellPlace & {
  /** Small words before the value when rows are stacked. */
  label?: string
  /** Where it stands when rows are stacked: on its own line, or at the right end. */
  stacked?: 'full' | 'end' | undefined
  /** Names the row for readers. */
  isRowHeader?: boolean
  className?: string
  children?: ReactNode
}

export function Cell({
  isNumeric = false,
  hideBelow,
  label,
  stacked,
  isRowHeader = false,
  className,
  children,
}: CellProps) {
  const style = cx(placeStyle({ isNumeric, hideBelow }), className)
  const rest = { className: style, 'data-label': label, 'data-stacked': stacked }
  return isRowHeader ? (
    <th scope="row" {...rest}>
      {children}
    </th>
  ) : (
    <td {...rest}>{children}</td>
  )
}
