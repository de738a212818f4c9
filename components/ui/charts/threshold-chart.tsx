'use client'

import type { VersionKind } from '@/components/ui/marks/version-mark'
import { wholePercent } from '@/lib/format/percent'
import { ChartFrame, ChartMark } from './chart-frame'
import { linearScale } from './linear-scale'
import { linePath } from './path'
import { useWidth } from './use-width'

type ThresholdChartProps = {
  label: string
  version: VersionKind
  /** For 0, 1, … 100 %: the share that is answered, and the share of those that is right; null where too few are. */
  answered: readonly number[]
  right: readonly (number | null)[]
  /** 0 to 100 */
  threshold: number
  height?: number
}

const FIFTHS = [0, 20, 40, 60, 80, 100]
const HALVES = [0, 0.5, 1]
/** Above this share the word “answered” takes the place above the line. */
const CROWDED = 0.85

/** What is answered and how much of it is right, the surer one asks the model to be. */
export function ThresholdChart({
  label,
  version,
  answered,
  right,
  threshold,
  height = 212,
}: ThresholdChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(480)
  const x = linearScale([0, 100], [40, width - 8])
  const y = linearScale([0, 1], [height - 28, 18])
  const path = (shares: readonly (number | null)[]) =>
    linePath(shares.map((share, step) => (share === null ? null : [x(step), y(share)])))
  const rightNow = right[threshold] ?? null
  const isSandbox = version === 'sandbox'
  const first = right[0] ?? 0
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
        formatX={(value) => `${value}%`}
        formatY={wholePercent}
      >
        <line
          x1={x(threshold)}
          x2={x(threshold)}
          y1={y(0)}
          y2={y(1)}
          className="stroke-line-control"
        />
        <path d={path(answered)} className="fill-none stroke-ink-3 stroke-[1.5]" />
        <path
          d={path(right)}
          strokeDasharray={isSandbox ? '4 3' : undefined}
          className={
            isSandbox ? 'fill-none stroke-sb stroke-[1.5]' : 'fill-none stroke-pr stroke-[1.5]'
          }
        />
        <circle
          cx={x(threshold)}
          cy={y(answered[threshold] ?? 0)}
          r="3.5"
          className="fill-surface stroke-ink-3 stroke-[1.5]"
        />
        {rightNow !== null && <ChartMark x={x(threshold)} y={y(rightNow)} version={version} />}
        <text
          x={x(1)}
          y={y(first) + (first > CROWDED ? 16 : -8)}
          className={isSandbox ? 'fill-sb-ink text-micro' : 'fill-pr-ink text-micro'}
        >
          right
        </text>
        <text x={x(1)} y={y(1) - 6} className="fill-ink-2 text-micro">
          answered
        </text>
      </ChartFrame>
    </div>
  )
}
