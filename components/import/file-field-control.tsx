import { Select } from '@/components/ui/controls/select'
import { Switch } from '@/components/ui/controls/switch'
import type { FileChoice } from '@/lib/contracts/file-options'
import type { FileField } from './file-field'

type FileFieldControlProps = { field: FileField; onChoose: (choice: FileChoice) => void }

export function FileFieldControl({ field, onChoose }: FileFieldControlProps) {
  if (field.kind === 'switch') {
    const { label, hint, isOn, on, off } = field
    return (
      <Switch
        label={label}
        hint={hint}
        isSelected={isOn}
        onChange={(isSelected) => onChoose(isSelected ? on : off)}
      />
    )
  }
  const { label, hint, value, options } = field
  return (
    <Select
      label={label}
      hint={hint}
      options={options.map((option) => ({ id: option.id, label: option.label }))}
      value={value}
      onChange={(id) => {
        const chosen = options.find((option) => option.id === id)
        if (chosen) onChoose(chosen.choice)
      }}
    />
  )
}
