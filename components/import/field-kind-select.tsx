import { Select } from '@/components/ui/controls/select'
import type { KeptField } from './columns'

type FieldKindSelectProps = {
  field: KeptField
  isDisabled: boolean
  onChange: (kind: KeptField['kind']) => void
}

const KINDS = [
  { id: 'string', label: 'Text' },
  { id: 'number', label: 'Number' },
  { id: 'date', label: 'Date' },
] as const

/** What the values of a column are that is kept as a field; it cannot be changed after the import. */
export function FieldKindSelect({ field, isDisabled, onChange }: FieldKindSelectProps) {
  return (
    <Select
      label={`Kind of ${field.name}`}
      isLabelHidden
      className="mt-2"
      options={KINDS}
      value={field.kind}
      isDisabled={isDisabled}
      onChange={onChange}
    />
  )
}
