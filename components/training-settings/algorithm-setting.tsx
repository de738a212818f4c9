import { Segmented } from '@/components/ui/controls/segmented'
import { SettingField, type SettingProps } from './setting-field'

const ALGORITHMS = [
  { id: 'nb', label: 'Naive Bayes' },
  { id: 'svm', label: 'SVM' },
] as const

const HINTS = {
  nb: 'Quick to train, and good with few tagged texts',
  svm: 'Usually the more accurate one from 500 tagged texts on',
} as const

export function AlgorithmSetting({ settings, trained, onChange }: SettingProps) {
  return (
    <SettingField
      name="algorithm"
      label="Algorithm"
      hint={HINTS[settings.algorithm]}
      settings={settings}
      trained={trained}
    >
      <Segmented
        label="Algorithm"
        segments={ALGORITHMS}
        value={settings.algorithm}
        onChange={(algorithm) => onChange({ algorithm })}
        isWide
      />
    </SettingField>
  )
}
