import { Segmented } from '@/components/ui/controls/segmented'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { Model } from '@/lib/contracts/model'

type VersionPickerProps = { model: Model; number: number; onChange: (version: number) => void }

/** Sandbox, production, and the version that is open if it is neither. */
export function VersionPicker({ model, number, onChange }: VersionPickerProps) {
  const segments = segmentsOf(model, number)
  if (segments.length < 2) return null
  return (
    <Segmented
      label="Version"
      segments={segments}
      value={String(number)}
      onChange={(id) => onChange(Number(id))}
      className="max-sm:min-w-fit"
    />
  )
}

function segmentsOf({ langur: { sandbox, production } }: Model, number: number) {
  const known = [
    sandbox && {
      id: String(sandbox.number),
      label: 'Sandbox',
      icon: <VersionMark version="sandbox" />,
    },
    production &&
      production.version !== sandbox?.number && {
        id: String(production.version),
        label: 'Production',
        icon: <VersionMark version="production" />,
      },
  ].filter((segment) => segment !== null && segment !== false)
  if (known.some((segment) => segment.id === String(number))) return known
  const open = {
    id: String(number),
    label: `v${number}`,
    icon: <VersionMark version="sandbox" tone="old" />,
  }
  return [...known, open]
}
