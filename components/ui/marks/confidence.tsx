import { Meter } from '@/components/ui/charts/meter'
import { wholePercent } from '@/lib/format/percent'
import type { VersionKind } from './version-mark'

type ConfidenceProps = {
  /** Between 0 and 1. */
  value: number
  version: VersionKind
  isMeterHiddenOnPhone?: boolean
}

export function Confidence({ value, version, isMeterHiddenOnPhone }: ConfidenceProps) {
  return (
    <span className="inline-flex items-center gap-2 text-ui text-ink-2">
      <Meter value={value} tone={version} className={isMeterHiddenOnPhone ? 'max-sm:hidden' : ''} />
      <span className="min-w-8 text-right">{wholePercent(value)}</span>
    </span>
  )
}
