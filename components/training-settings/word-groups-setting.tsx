import { ToggleChips } from '@/components/ui/controls/toggle-chips'
import { SettingField, type SettingProps } from './setting-field'
import { sizesIn, toggleWordGroup } from './toggle-word-group'

const SIZES = [
  { id: '1', label: '1 word' },
  { id: '2', label: '2 words' },
  { id: '3', label: '3 words' },
] as const

export function WordGroupsSetting({ settings, trained, hints, onChange }: SettingProps) {
  const range = settings.ngram_range
  const chosen = SIZES.filter((size) => sizesIn(range).includes(Number(size.id)))

  function toggle(next: readonly string[]) {
    const before = new Set<string>(chosen.map((size) => size.id))
    const toggled = SIZES.find((size) => before.has(size.id) !== next.includes(size.id))
    if (toggled) onChange({ ngram_range: toggleWordGroup(range, Number(toggled.id)) })
  }

  return (
    <SettingField
      name="ngram_range"
      label="Word groups (n-grams)"
      hint={chosen
        .flatMap(({ id }) => hints.wordGroups[Number(id) - 1] ?? [])
        .map((example) => `“${example}”`)
        .join(' · ')}
      settings={settings}
      trained={trained}
    >
      <ToggleChips
        label="Word groups"
        options={SIZES}
        value={chosen.map((size) => size.id)}
        onChange={toggle}
      />
    </SettingField>
  )
}
