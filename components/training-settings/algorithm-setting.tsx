import { Segmented } from '@/components/ui/controls/segmented'
import { ALGORITHMS } from '@/lib/engine/settings'
import { ALGORITHM_WORDS } from '@/lib/facts/algorithm-words'
import { SettingField, type SettingProps } from './setting-field'

const SEGMENTS = ALGORITHMS.map((id) => ({ id, label: ALGORITHM_WORDS[id].name }))

export function AlgorithmSetting({ settings, trained, autosave }: SettingProps) {
  return (
    <SettingField
      name="algorithm"
      hint={ALGORITHM_WORDS[settings.algorithm].hint}
      settings={settings}
      trained={trained}
    >
      <Segmented
        label="Algorithm"
        segments={SEGMENTS}
        value={settings.algorithm}
        onChange={(algorithm) => autosave.change({ algorithm })}
        isWide
      />
    </SettingField>
  )
}
