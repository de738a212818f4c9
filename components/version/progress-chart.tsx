'use client'

import { ChartMark } from '@/components/ui/charts/chart-frame'
import { useWidth } from '@/components/ui/charts/use-width'
import type { Version } from '@/lib/contracts/version'
import { day } from '@/lib/format/date'
import { percent, wholePercent } from '@/lib/format/percent'
import { type Production, type ProgressPoint, progressOf, progressWords } from './progress-points'

type ProgressChartProps = {
  /** The newest first. */
  versions: readonly Version[]
  production: Production
}

const HEIGHT = 184
/** The lines are named at their right end. */
const INSET = { left: 48, right: 96, top: 24, bottom: 40 }
/** From the last mark to the end of the axis, and from there to the names. */
const REACH = 12
const GAP = 4
/** Names that would touch stand so far apart. */
const APART = 14
/** Words below the axis need so much room each. */
const LABEL_WIDTH = 44

/** How good each training was, one after the other: macro F1 in its interval, and production as a line. */
export function ProgressChart({ versions, production }: ProgressChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(640)
  const { points, ticks, production: level } = progressOf(versions, production)
  const x = (place: number) => INSET.left + place * (width - INSET.left - INSET.right)
  const y = (place: number) => HEIGHT - INSET.bottom - place * (HEIGHT - INSET.top - INSET.bottom)
  const words = progressWords(points, production)
  const last = points.at(-1)
  const right = width - INSET.right + REACH
  const names = last && namedAt(y(last.y), level === null ? null : y(level))
  return (
    <div className="border-t border-line px-4 pt-1 pb-3">
      <div ref={ref} className="overflow-x-clip">
        <svg role="img" aria-label={words} width={width} height={HEIGHT} className="block">
          {ticks.map((tick) => (
            <g key={tick.at}>
              <line
                x1={INSET.left - 12}
                x2={right}
                y1={y(tick.y)}
                y2={y(tick.y)}
                className="stroke-line"
              />
              <text x={0} y={y(tick.y) + 4} className="fill-ink-3 text-micro font-normal">
                {wholePercent(tick.at)}
              </text>
            </g>
          ))}
          {points.map(({ version, ...point }) => (
            <Interval key={version.number} x={x(point.x)} interval={point.interval} y={y} />
          ))}
          {level !== null && production && (
            <>
              <line
                x1={INSET.left - 12}
                x2={right}
                y1={y(level)}
                y2={y(level)}
                className="stroke-pr stroke-[1.5]"
              />
              <text
                x={right + GAP}
                y={(names?.production ?? y(level)) + 4}
                className="fill-pr-ink text-micro"
              >
                Production v{production.version}
              </text>
            </>
          )}
          <polyline
            points={points
              .map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`)
              .join(' ')}
            strokeDasharray="4 3"
            className="chart-line fill-none stroke-sb stroke-[1.5]"
          />
          {points.map((point) => (
            <ChartMark
              key={point.version.number}
              x={x(point.x)}
              y={y(point.y)}
              version={point.version.number === production?.version ? 'production' : 'sandbox'}
            />
          ))}
          {last && names && (
            <text x={right + GAP} y={names.last + 4} className="fill-sb-ink text-micro">
              v{last.version.number}, {percent(last.version.macro_f1)}
            </text>
          )}
          {labelled(points, width).map(({ version, x: place }) => (
            <text
              key={version.number}
              x={x(place)}
              y={HEIGHT - 20}
              textAnchor="middle"
              className="fill-ink-3 text-micro font-normal"
            >
              v{version.number}
            </text>
          ))}
          <Days points={points} left={INSET.left - 12} right={right} />
        </svg>
      </div>
      <p className="mt-1 text-small text-ink-3">{words} Bars are 95% intervals.</p>
    </div>
  )
}

/** Where the names of the last version and of production stand, so that neither covers the other. */
function namedAt(last: number, production: number | null) {
  if (production === null || Math.abs(last - production) >= APART) return { last, production }
  const middle = (last + production) / 2
  const half = last <= production ? -APART / 2 : APART / 2
  return { last: middle + half, production: middle - half }
}

type IntervalProps = {
  x: number
  interval: ProgressPoint['interval']
  y: (place: number) => number
}

function Interval({ x, interval, y }: IntervalProps) {
  if (!interval) return null
  return (
    <line
      x1={x}
      x2={x}
      y1={y(interval.low)}
      y2={y(interval.high)}
      strokeLinecap="round"
      className="chart-band stroke-sb-fill-3 stroke-[6]"
    />
  )
}

/** The newest always has its number, and as many before it as there is room for. */
function labelled(points: readonly ProgressPoint[], width: number): readonly ProgressPoint[] {
  const each = Math.max(1, Math.ceil((points.length * LABEL_WIDTH) / width))
  return points.filter((_, position) => (points.length - 1 - position) % each === 0)
}

type DaysProps = { points: readonly ProgressPoint[]; left: number; right: number }

/** When the first and the last were trained. */
function Days({ points, left, right }: DaysProps) {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const [from, to] = [day(first.version.trained), day(last.version.trained)]
  return (
    <g className="fill-ink-3 text-micro font-normal">
      <text x={left} y={HEIGHT - 4} suppressHydrationWarning>
        {from}
      </text>
      {to !== from && (
        <text x={right} y={HEIGHT - 4} textAnchor="end" suppressHydrationWarning>
          {to}
        </text>
      )}
    </g>
  )
}
