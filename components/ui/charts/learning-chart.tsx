'use client'

import { cx } from '@/components/ui/layout/cx'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import { compactCount } from '@/lib/format/count'
import { percent, wholePercent } from '@/lib/format/percent'
import { ChartFrame, ChartMark } from './chart-frame'
import { linearScale, niceDomain } from './linear-scale'
import { bandPath, linePath, type Point } from './path'
import { useWidth } from './use-width'

export type LearningPoint = {
  texts: number
  score: number
  interval: readonly [number, number]
}

type LearningChartProps = {
  label: string
  version: VersionKind
  /** “Sandbox v14”, at the last point. */
  name: string
  points: readonly LearningPoint[]
  /** From the last point on. */
  forecast: readonly LearningPoint[]
  /** Another version to compare with: so many texts, this score. */
  other?: { name: string; texts: number; score: number } | undefined
  height?: number
}

/** Where a name stands to its point, in pixels. */
const ABOVE = -12
const BELOW = 20
/** Names may cross the line and are read in front of it. */
const LABEL = 'stroke-surface stroke-3 text-micro [paint-order:stroke]'

/** A score by number of texts: measured points in their interval, then what is expected. */
export function LearningChart({
  label,
  version,
  name,
  points,
  forecast,
  other,
  height = 252,
}: LearningChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(480)
  const all = [...points, ...forecast]
  const x = linearScale([0, Math.max(...all.map(({ texts }) => texts))], [40, width - 8])
  const lowest = Math.min(...points.map(({ interval }) => interval[0]), other?.score ?? 1)
  const highest = Math.max(...all.map(({ interval }) => interval[1]), other?.score ?? 0)
  const y = linearScale(niceDomain([lowest, highest], 4), [height - 28, 14])
  const path = (some: readonly LearningPoint[]) =>
    linePath(some.map(({ texts, score }) => [x(texts), y(score)]))
  const band = (some: readonly LearningPoint[]) => {
    const edge = (side: 0 | 1) =>
      some.map(({ texts, interval }): Point => [x(texts), y(interval[side])])
    return bandPath(edge(1), edge(0))
  }
  const isSandbox = version === 'sandbox'
  const last = points.at(-1)
  // The higher of two has its name above, so that two that are near stay readable.
  const isBelow = last !== undefined && other !== undefined && other.score > last.score
  return (
    <div ref={ref} className="overflow-x-clip">
      <ChartFrame
        label={label}
        width={width}
        height={height}
        x={x}
        y={y}
        xTicks={x.ticks(width < 400 ? 3 : 5)}
        yTicks={y.ticks(4)}
        formatX={compactCount}
        formatY={wholePercent}
      >
        <path d={band(points)} className={isSandbox ? 'fill-sb-fill-2' : 'fill-pr-fill-2'} />
        <path d={band(forecast)} className="fill-fill-2" />
        <path
          d={path(forecast)}
          strokeDasharray="2 3"
          className="fill-none stroke-ink-3 stroke-[1.5]"
        />
        <path
          d={path(points)}
          strokeDasharray={isSandbox ? '4 3' : undefined}
          className={
            isSandbox ? 'fill-none stroke-sb stroke-[1.5]' : 'fill-none stroke-pr stroke-[1.5]'
          }
        />
        {points.map(({ texts, score }) => (
          <ChartMark key={texts} x={x(texts)} y={y(score)} version={version} />
        ))}
        {last && (
          <text
            x={x(last.texts)}
            y={y(last.score) + (isBelow ? BELOW : ABOVE)}
            textAnchor="end"
            className={cx(LABEL, isSandbox ? 'fill-sb-ink' : 'fill-pr-ink')}
          >
            {name}, {percent(last.score)}
          </text>
        )}
        {forecast.length > 0 && (
          <text
            x={width - 8}
            y={y(forecast.at(-1)?.score ?? 0) + 16}
            textAnchor="end"
            className="fill-ink-3 text-micro"
          >
            expected
          </text>
        )}
        {other && (
          <Other {...other} x={x(other.texts)} y={y(other.score)} width={width} isAbove={isBelow} />
        )}
      </ChartFrame>
    </div>
  )
}

type OtherProps = {
  name: string
  score: number
  x: number
  y: number
  width: number
  isAbove: boolean
}

/** The version to compare with; beyond the middle its name has more room on the left. */
function Other({ name, score, x, y, width, isAbove }: OtherProps) {
  const isRight = x > width / 2
  return (
    <>
      <ChartMark x={x} y={y} version="production" />
      <text
        x={x + (isRight ? -8 : 8)}
        y={y + (isAbove ? ABOVE : BELOW)}
        textAnchor={isRight ? 'end' : 'start'}
        className={cx(LABEL, 'fill-pr-ink')}
      >
        {name}, {percent(score)}
      </text>
    </>
  )
}
