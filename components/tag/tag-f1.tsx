import { Meter } from '@/components/ui/charts/meter'
import { percent } from '@/lib/format/percent'

/** How good sandbox is at a tag. */
export function TagF1({ f1 }: { f1: number | null }) {
  if (f1 === null) return <span className="text-small text-ink-3">not in this version</span>
  return (
    <span className="flex items-center gap-3">
      <Meter value={f1} tone="sandbox" width="fill" className="max-w-45 min-w-12 flex-1" />
      <b className="w-12 text-right">{percent(f1)}</b>
    </span>
  )
}
