import type { ReactNode } from 'react'

type FigureProps = { value: ReactNode; children: ReactNode }

/** A number with what it is below. */
export function Figure({ value, children }: FigureProps) {
  return (
    <span className="flex flex-col items-start gap-px whitespace-nowrap">
      <span className="text-figure">{value}</span>
      <span className="text-small text-ink-3">{children}</span>
    </span>
  )
}
