import type { ReactNode } from 'react'
import { IntervalBar } from '@/components/ui/charts/interval-bar'
import { Stat } from '@/components/ui/layout/stat'
import { Delta } from '@/components/ui/marks/delta'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import { interval as intervalText, percent, wholePercent } from '@/lib/format/percent'
import { axisAround } from './axis-around'

/** What production reaches: by the proof on the same texts, else by its own report. */
export type ProductionScore = {
  number: number
  value: number | undefined
  difference: number
  isProven: boolean
}

type ScoreStatProps = {
  label: string
  version: VersionKind
  value: number
  /** 95 %; missing in old versions. */
  interval: readonly [number, number] | undefined
  production: ProductionScore | undefined
  /** What it was measured on. */
  children: ReactNode
}

/** A headline score with its interval, and production as a blue line on the same axis. */
export function ScoreStat({
  label,
  version,
  value,
  interval,
  production,
  children,
}: ScoreStatProps) {
  const before = production?.value
  const axis = axisAround([value, ...(interval ?? []), ...(before === undefined ? [] : [before])])
  return (
    <Stat
      label={label}
      value={percent(value)}
      unit={
        production &&
        before !== undefined && (
          <>
            <Delta difference={production.difference} isProven={production.isProven} /> to v
            {production.number}
          </>
        )
      }
    >
      {interval && (
        <>
          <IntervalBar
            label={label}
            version={version}
            estimate={value}
            interval={interval}
            axis={axis}
            reference={before}
          />
          <span className="flex justify-between gap-2">
            <span aria-hidden="true">{wholePercent(axis[0])}</span>
            <span className="text-center">95% interval {intervalText(interval)}</span>
            <span aria-hidden="true">{wholePercent(axis[1])}</span>
          </span>
        </>
      )}
      <span className={interval ? 'sr-only' : ''}>{children}</span>
    </Stat>
  )
}
