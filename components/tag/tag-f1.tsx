import type { Axis } from '@/components/ui/charts/axis'
import { IntervalBar } from '@/components/ui/charts/interval-bar'
import { percent } from '@/lib/format/percent'
import type { TagRowData } from './tag-rows'

type TagF1Props = Pick<TagRowData, 'f1' | 'interval'> & { axis: Axis }

/** How good sandbox is at a tag, and how sure that is. */
export function TagF1({ f1, interval, axis }: TagF1Props) {
  if (f1 === null) return <span className="text-small text-ink-3">not in this version</span>
  return (
    <span className="flex items-center gap-3">
      <IntervalBar
        version="sandbox"
        label="F1"
        estimate={f1}
        interval={interval ?? undefined}
        axis={axis}
        className="max-w-45 flex-1 max-sm:min-w-16"
      />
      <b className="w-12 text-right">{percent(f1)}</b>
    </span>
  )
}
