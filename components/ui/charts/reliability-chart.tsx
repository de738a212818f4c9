'use client'

import type { VersionKind } from '@/components/ui/marks/version-mark'
import { wholePercent } from '@/lib/format/percent'
import { ChartFrame, ChartMark } from './chart-frame'
import { linearScale } from './linear-scale'
import { linePath } from './path'
import { useWidth } from './use-width'

export type ReliabilityPoint = {
  confidence: number
  right: number
  interval: readonly [number, number]
}

type ReliabilityChartProps = {
  label: string
  version: VersionKind
  points: readonly ReliabilityPoint[]
  /** Answers per tenth of confidence, 0 to 10 %, 10 to 20 % …; empty: not drawn. */
  tenths: readonly number[]
  height?: number
}

const FIFTHS = [0, 0.2, 0.4, 0.6, 0.8, 1]
const HALVES = [0, 0.5, 1]
/** Room below the diagram for the bars that say how many answers there are. */
const BARS = 24

/** How often it was right by how sure it was; on the dotted diagonal both are the same. */
export function ReliabilityChart({
  label,
  version,
  points,
  tenths,
  height = 252,
}: ReliabilityChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(480)
  const x = linearScale([0, 1], [40, width - 8])
  const y = linearScale([0, 1], [height - 28 - BARS - 6, 10])
  const most = Math.max(1, ...tenths)
  const isSandbox = version === 'sandbox'
  return (
    <div ref={ref} className="overflow-x-clip">
      <ChartFrame
        label={label}
        width={width}
        height={height}
        x={x}
        y={y}
        xTicks={FIFTHS}
        yTicks={HALVES}
        formatX={wholePercent}
        formatY={wholePercent}
      >
        <line
          x1={x(0)}
          y1={y(0)}
          x2={x(1)}
          y2={y(1)}
          strokeDasharray="2 3"
          className="stroke-line-control"
        />
        {tenths.map((texts, tenth) => {
          const bar = (texts / most) * BARS
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: the tenths of the axis never move.
              key={tenth}
              x={x(tenth / 10) + 1}
              width={Math.max(0, x(0.1) - x(0) - 2)}
              y={height - 28 - bar}
              height={bar}
              rx="1"
              className="fill-fill-3"
            />
          )
        })}
        <path
          d={linePath(points.map(({ confidence, right }) => [x(confidence), y(right)]))}
          strokeDasharray={isSandbox ? '4 3' : undefined}
          className={
            isSandbox ? 'fill-none stroke-sb stroke-[1.5]' : 'fill-none stroke-pr stroke-[1.5]'
          }
        />
        {points.map(({ confidence, right, interval: [low, high] }) => (
          <g key={confidence}>
            <line
              x1={x(confidence)}
              x2={x(confidence)}
              y1={y(low)}
              y2={y(high)}
              className={isSandbox ? 'stroke-sb stroke-[1.5]' : 'stroke-pr stroke-[1.5]'}
            />
            <ChartMark x={x(confidence)} y={y(right)} version={version} />
          </g>
        ))}
      </ChartFrame>
    </div>
  )
}
