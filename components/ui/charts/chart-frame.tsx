import type { ReactNode } from 'react'
import type { LinearScale } from './linear-scale'

type ChartFrameProps = {
  /** The sentence that says what it shows; the numbers are in a table beside it. */
  label: string
  width: number
  height: number
  x: LinearScale
  y: LinearScale
  xTicks: readonly number[]
  yTicks: readonly number[]
  formatX: (value: number) => string
  formatY: (value: number) => string
  children: ReactNode
}

/** Grid lines and the words of both axes; what is drawn on them comes as children. */
export function ChartFrame({
  label,
  width,
  height,
  x,
  y,
  xTicks,
  yTicks,
  formatX,
  formatY,
  children,
}: ChartFrameProps) {
  const [left, right] = x.range
  const [bottom] = y.range
  return (
    <svg role="img" aria-label={label} width={width} height={height} className="block">
      {yTicks.map((tick) => (
        <g key={tick}>
          <line x1={left} x2={right} y1={y(tick)} y2={y(tick)} className="stroke-line" />
          <text
            x={left - 8}
            y={y(tick) + 4}
            textAnchor="end"
            className="fill-ink-3 text-micro font-normal"
          >
            {formatY(tick)}
          </text>
        </g>
      ))}
      {xTicks.map((tick, position) => (
        <text
          key={tick}
          x={x(tick)}
          y={Math.max(bottom, height - 26) + 18}
          textAnchor={anchorOf(position, xTicks.length)}
          className="fill-ink-3 text-micro font-normal"
        >
          {formatX(tick)}
        </text>
      ))}
      {children}
    </svg>
  )
}

/** The last words end where the axis ends. */
function anchorOf(position: number, count: number) {
  return position === count - 1 && count > 1 ? 'end' : 'middle'
}

type MarkProps = { x: number; y: number; version: 'sandbox' | 'production'; size?: number }

/** Diamond or dot, as everywhere. */
export function ChartMark({ x, y, version, size = 4.5 }: MarkProps) {
  if (version === 'production') return <circle cx={x} cy={y} r={size - 0.5} className="fill-pr" />
  const d = `M${x} ${y - size} ${x + size} ${y} ${x} ${y + size} ${x - size} ${y}Z`
  return <path d={d} className="fill-surface stroke-sb stroke-[1.5]" />
}
