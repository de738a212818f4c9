import { Select } from '@/components/ui/controls/select'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { Model } from '@/lib/contracts/model'
import type { Version } from '@/lib/contracts/version'
import type { VersionNote } from '@/lib/contracts/version-note'
import { dayAndClock } from '@/lib/format/date'
import { standingOf } from './standing'

type VersionSelectProps = {
  label: string
  model: Model
  versions: readonly Version[]
  notes: ReadonlyMap<number, VersionNote>
  value: number
  onChange: (number: number) => void
}

/** One of the two versions, by number, name and when it was trained. */
export function VersionSelect({
  label,
  model,
  versions,
  notes,
  value,
  onChange,
}: VersionSelectProps) {
  const numbers = new Set([value, ...versions.map(({ number }) => number)])
  const byNumber = new Map(versions.map((version) => [version.number, version]))
  const options = [...numbers]
    .sort((a, b) => b - a)
    .map((number) => {
      const version = byNumber.get(number)
      const { kind, isOld, where } = standingOf(model, number)
      const parts = [
        `v${number}`,
        notes.get(number)?.name,
        where,
        version && dayAndClock(version.trained),
        version?.tuning && `Auto-tune, best of ${version.tuning.tried}`,
      ]
      return {
        id: String(number),
        label: parts.filter(Boolean).join(' · '),
        icon: <VersionMark version={kind} tone={isOld ? 'old' : 'own'} />,
      }
    })
  return (
    <Select
      label={label}
      isLabelHidden
      options={options}
      value={String(value)}
      onChange={(id) => onChange(Number(id))}
      className="min-w-0 flex-1 max-sm:basis-full"
    />
  )
}
