import type { ReactNode } from 'react'
import { axisAround } from '@/components/ui/charts/axis-around'
import { IntervalBar } from '@/components/ui/charts/interval-bar'
import { Explained } from '@/components/ui/feedback/tooltip'
import { Stat } from '@/components/ui/layout/stat'
import { DeltaBeside } from '@/components/ui/marks/delta-beside'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import { TERMS } from '@/lib/facts/terms'
import { interval as intervalText, percent, wholePercent } from '@/lib/format/percent'
import type { Shown } from '@/lib/format/shown-difference'

/** What production reaches: by the proof on the same texts, else by its own report. */
export type ProductionScore = {
  number: number
  value: number | undefined
  shown: Shown | null
  isProven: boolean
}

type ScoreStatProps = {
  label: string
  /** What the score is, for who does not know. */
  meaning: string
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
  meaning,
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
      label={<Explained meaning={meaning}>{label}</Explained>}
      value={percent(value)}
      unit={
        production &&
        before !== undefined &&
        production.shown && (
          <>
            <DeltaBeside shown={production.shown} isProven={production.isProven} /> to v
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
          <span aria-hidden="true" className="flex justify-between">
            <span>{wholePercent(axis[0])}</span>
            <span>{wholePercent(axis[1])}</span>
          </span>
          <span>
            <Explained meaning={TERMS.interval}>95% interval</Explained> {intervalText(interval)}
          </span>
        </>
      )}
      <span className={interval ? 'sr-only' : ''}>{children}</span>
    </Stat>
  )
}
