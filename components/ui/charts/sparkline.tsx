import { cx } from '@/components/ui/layout/cx'
import type { VersionKind } from '@/components/ui/marks/version-mark'
import { placeOn } from './axis'

type SparklineProps = {
  values: readonly number[]
  version: VersionKind
  /** The sentence that says what it shows. */
  label: string
  width?: number
  height?: number
  /** The lowest and the highest value, in words at the left. */
  ends?: { low: string; high: string }
  /** The smallest difference that fills the height, so that noise does not look like a cliff. */
  leastRange?: number
}

const PADDING = 5
/** Room for the words of the axis. */
const WORDS = 32

/** A line that ends in the mark of its version; the words of its ends are all its axis. */
export function Sparkline({
  values,
  version,
  label,
  width = 120,
  height = 32,
  ends,
  leastRange = 0,
}: SparklineProps) {
  const axis = axisOf(values, leastRange)
  const isFlat = axis[0] === axis[1]
  const left = ends ? WORDS : 0
  const step = (width - left - 2 * PADDING) / Math.max(1, values.length - 1)
  const dots = values.map((value, position) => ({
    x: left + PADDING + position * step,
    y: PADDING + (1 - (isFlat ? 0.5 : placeOn(axis, value))) * (height - 2 * PADDING),
  }))
  const last = dots.at(-1)
  const isSandbox = version === 'sandbox'
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="block max-w-full"
    >
      {ends && (
        <g className="fill-ink-3 text-micro font-normal">
          <text x="0" y="9">
            {ends.high}
          </text>
          <text x="0" y={height - 1}>
            {ends.low}
          </text>
        </g>
      )}
      <polyline
        points={dots.map((dot) => `${dot.x.toFixed(1)},${dot.y.toFixed(1)}`).join(' ')}
        strokeLinecap="round"
        strokeLinejoin="round"
        strokeDasharray={isSandbox ? '3 2.5' : undefined}
        className={cx('fill-none stroke-[1.5]', isSandbox ? 'stroke-sb' : 'stroke-pr')}
      />
      {last && isSandbox && (
        <path
          d={`M${last.x} ${last.y - 4} ${last.x + 4} ${last.y} ${last.x} ${last.y + 4} ${last.x - 4} ${last.y}Z`}
          className="fill-surface stroke-sb stroke-[1.5]"
        />
      )}
      {last && !isSandbox && <circle cx={last.x} cy={last.y} r="3" className="fill-pr" />}
    </svg>
  )
}

function axisOf(values: readonly number[], leastRange: number): readonly [number, number] {
  const low = Math.min(...values)
  const high = Math.max(...values)
  const missing = Math.max(0, leastRange - (high - low)) / 2
  return [low - missing, high + missing]
}
