import { Select } from '@/components/ui/controls/select'
import { Switch } from '@/components/ui/controls/switch'
import { SettingBox } from '@/components/ui/layout/setting-row'
import { quoted } from './example-words'
import { SettingBefore } from './setting-before'
import type { SettingProps } from './setting-field'

/** What is chosen when the groups are switched on. */
const START: [number, number] = [3, 5]

const SIZES = ['1', '2', '3', '4', '5'] as const

export function CharacterGroupsSetting({ settings, trained, examples, autosave }: SettingProps) {
  const range = settings.char_ngram_range
  return (
    <div className="px-4">
      <Switch
        label={
          <>
            Character groups{' '}
            <SettingBefore name="char_ngram_range" settings={settings} trained={trained} />
          </>
        }
        hint={hintOf(examples?.char_ngram_range ?? [])}
        isSelected={range !== null}
        onChange={(isOn) => autosave.change({ char_ngram_range: isOn ? START : null })}
      />
      {range && (
        <SettingBox>
          <span>From</span>
          <SizeSelect
            label="Shortest character group"
            value={range[0]}
            onChange={(min) =>
              autosave.change({ char_ngram_range: [min, Math.max(min, range[1])] })
            }
          />
          <span>to</span>
          <SizeSelect
            label="Longest character group"
            value={range[1]}
            onChange={(max) =>
              autosave.change({ char_ngram_range: [Math.min(range[0], max), max] })
            }
          />
          <span>characters</span>
        </SettingBox>
      )}
    </div>
  )
}

function hintOf(groups: readonly string[]): string {
  const help = 'help with typos and long words'
  return groups.length === 0
    ? `Parts of words; ${help}`
    : `Parts of words, such as ${quoted(groups.slice(0, 3), '')}; ${help}`
}

type SizeSelectProps = { label: string; value: number; onChange: (size: number) => void }

function SizeSelect({ label, value, onChange }: SizeSelectProps) {
  return (
    <Select
      label={label}
      isLabelHidden
      isNarrow
      options={SIZES.map((size) => ({ id: size, label: size }))}
      value={SIZES.find((size) => Number(size) === value) ?? null}
      onChange={(size) => onChange(Number(size))}
    />
  )
}
