'use client'

import { count } from '@/lib/format/count'
import { day } from '@/lib/format/date'
import { placeOn, ticksUpTo } from './axis'
import { useWidth } from './use-width'

export type ChartDay = {
  /** ISO date. */
  date: string
  production: number
  sandbox?: number
  /** Names of the versions deployed on this day, “v9”. */
  deployed?: readonly string[]
}

type BarsChartProps = {
  /** One sentence that says what it shows; the numbers are in a table beside it. */
  label: string
  days: readonly ChartDay[]
  height?: number
}

const LEFT = 44
const TOP = 28
const BOTTOM = 24
const LABEL_ROOM = 64

/** One bar a day, today full, earlier days lighter, a dot where nothing came; sandbox hatched on top, deploys on a stem. */
export function BarsChart({ label, days, height = 184 }: BarsChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(640)
  const ticks = ticksUpTo(Math.max(...days.map((one) => one.production + (one.sandbox ?? 0)), 0))
  const axis = [0, ticks.at(-1) ?? 1] as const
  const slot = (width - LEFT) / Math.max(1, days.length)
  const bar = Math.max(2, Math.min(40, slot * 0.7))
  const every = Math.max(1, Math.ceil(LABEL_ROOM / slot))
  const y = (value: number) => TOP + (1 - placeOn(axis, value)) * (height - TOP - BOTTOM)

  return (
    <div ref={ref} className="overflow-x-clip">
      <svg role="img" aria-label={label} width={width} height={height} className="block">
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} className="stroke-line" />
            <text
              x={LEFT - 8}
              y={y(tick) + 4}
              textAnchor="end"
              className="fill-ink-3 text-micro font-normal"
            >
              {count(tick)}
            </text>
          </g>
        ))}
        {days.map((one, position) => {
          const x = LEFT + slot * position + (slot - bar) / 2
          const isToday = position === days.length - 1
          return (
            <g key={one.date}>
              <DayBar
                one={one}
                x={x}
                width={bar}
                y={y}
                isToday={isToday}
                isAtEnd={x + LABEL_ROOM > width}
              />
              {(days.length - 1 - position) % every === 0 && (
                <text
                  x={x + bar / 2}
                  y={height - 6}
                  textAnchor={isToday ? 'end' : 'middle'}
                  {...(isToday && { dx: bar / 2 })}
                  className="fill-ink-3 text-micro font-normal"
                >
                  {day(one.date)}
                </text>
              )}
            </g>
          )
        })}
      </svg>
    </div>
  )
}

type DayBarProps = {
  one: ChartDay
  x: number
  width: number
  y: (value: number) => number
  isToday: boolean
  /** No room for a label on its right. */
  isAtEnd: boolean
}

function DayBar({ one, x, width, y, isToday, isAtEnd }: DayBarProps) {
  const sandbox = one.sandbox ?? 0
  const top = y(one.production)
  const deployed = one.deployed ?? []
  return (
    <>
      {one.production + sandbox === 0 && (
        <circle cx={x + width / 2} cy={y(0) - 1.5} r="1.5" className="fill-line-control" />
      )}
      {one.production > 0 && (
        <rect
          x={x}
          y={top}
          width={width}
          height={y(0) - top}
          rx="2"
          className={isToday ? 'fill-pr' : 'fill-pr-past'}
        />
      )}
      {sandbox > 0 && (
        <foreignObject
          x={x}
          y={y(one.production + sandbox) - 1}
          width={width}
          height={Math.max(3, top - y(one.production + sandbox))}
        >
          <div className="size-full rounded-xs hatch-sb" />
        </foreignObject>
      )}
      {deployed.length > 0 && (
        <>
          <line
            x1={x + width / 2}
            x2={x + width / 2}
            y1="12"
            y2={y(one.production + sandbox) - 4}
            className="stroke-pr-line"
          />
          <circle cx={x + width / 2} cy="12" r="3.5" className="fill-pr" />
          <text
            x={x + width / 2 + (isAtEnd ? -8 : 8)}
            y="16"
            textAnchor={isAtEnd ? 'end' : 'start'}
            className="fill-pr-ink text-micro"
          >
            {deployed.join(', ')}
          </text>
        </>
      )}
    </>
  )
}
