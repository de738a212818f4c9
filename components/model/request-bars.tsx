import { cx } from '@/components/ui/layout/cx'
import { count } from '@/lib/format/count'

type RequestBarsProps = {
  /** Texts that production classified per day, today last. */
  days: readonly number[]
}

const HEIGHT = 30
const SLOT = 8
const BAR = 6.5

/** A bar a day, today full, earlier days lighter; a day without texts is a dot. */
export function RequestBars({ days }: RequestBarsProps) {
  const most = Math.max(1, ...days)
  const width = days.length * SLOT
  const bars = days.map((texts, position) => ({
    x: position * SLOT + (SLOT - BAR) / 2,
    // A day with few texts still shows that there were some.
    height: texts === 0 ? 0 : Math.max(1.5, (texts / most) * (HEIGHT - 2)),
    isToday: position === days.length - 1,
  }))
  return (
    <svg
      role="img"
      aria-label={`Texts per day, at most ${count(most)}, today ${count(days.at(-1) ?? 0)}`}
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      className="block"
    >
      {bars.map(({ x, height, isToday }) =>
        height === 0 ? (
          <circle key={x} cx={x + BAR / 2} cy={HEIGHT - 1} r="1" className="fill-line-control" />
        ) : (
          <rect
            key={x}
            x={x}
            y={HEIGHT - height}
            width={BAR}
            height={height}
            rx="1"
            className={cx('fill-pr', !isToday && 'opacity-45')}
          />
        ),
      )}
    </svg>
  )
}
