import { ToggleChips } from '@/components/ui/controls/toggle-chips'
import { Explained } from '@/components/ui/feedback/tooltip'
import { TERMS } from '@/lib/facts/terms'
import { SettingField, type SettingProps } from './setting-field'
import { sizesIn, toggleWordGroup } from './toggle-word-group'

const SIZES = [
  { id: '1', label: '1 word' },
  { id: '2', label: '2 words' },
  { id: '3', label: '3 words' },
] as const

/** Where no text shows any. */
const GENERAL = ['refund', 'charged twice', 'close my account']

export function WordGroupsSetting({ settings, trained, examples, autosave }: SettingProps) {
  const range = settings.ngram_range
  const groups = examples?.ngram_range.length ? examples.ngram_range : GENERAL
  const chosen = SIZES.filter((size) => sizesIn(range).includes(Number(size.id)))

  function toggle(next: readonly string[]) {
    const before = new Set<string>(chosen.map((size) => size.id))
    const toggled = SIZES.find((size) => before.has(size.id) !== next.includes(size.id))
    if (toggled) autosave.change({ ngram_range: toggleWordGroup(range, Number(toggled.id)) })
  }

  return (
    <SettingField
      name="ngram_range"
      label={
        <>
          Word groups (<Explained meaning={TERMS.n_grams}>n-grams</Explained>)
        </>
      }
      hint={chosen
        .flatMap(({ id }) => groups[Number(id) - 1] ?? [])
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
