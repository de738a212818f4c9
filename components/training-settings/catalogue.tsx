import type { ReactNode } from 'react'
import { LanguageSelect } from '@/components/ui/controls/language-select'
import { LANGUAGES, type SettingName } from '@/lib/engine/settings'
import { AlgorithmSetting } from './algorithm-setting'
import { CharacterGroupsSetting } from './character-groups-setting'
import { countsAs } from './example-words'
import { ExpressionsSetting } from './expressions-setting'
import { FeaturesSetting } from './features-setting'
import { NumbersSetting } from './numbers-setting'
import { SettingField, type SettingProps } from './setting-field'
import { StopwordsSetting } from './stopwords-setting'
import { StrategySetting } from './strategy-setting'
import { SwitchSetting } from './switch-setting'
import { WeightingSetting } from './weighting-setting'
import { WordGroupsSetting } from './word-groups-setting'
import { WordList } from './word-list'

/** Where in the form: above the example text, among the switches below it, or after them. */
export type Place = 'top' | 'switches' | 'bottom'

type Entry = { place: Place; control: (props: SettingProps) => ReactNode }

/** Every setting that training reads, in the order of the form; what people read of them is in `lib/facts/setting-words`. */
const CATALOGUE: Readonly<Record<SettingName, Entry>> = {
  algorithm: { place: 'top', control: AlgorithmSetting },
  ngram_range: { place: 'top', control: WordGroupsSetting },
  max_features: { place: 'top', control: FeaturesSetting },
  use_stemming: {
    place: 'switches',
    control: (props) => (
      <SwitchSetting
        {...props}
        name="use_stemming"
        hint={countsAs(props.examples?.use_stemming, '“charged”, “charging” count as “charg”')}
      />
    ),
  },
  preprocess_social_media: {
    place: 'switches',
    control: (props) => (
      <SwitchSetting
        {...props}
        name="preprocess_social_media"
        label="Clean social-media text"
        hint={countsAs(
          props.examples?.preprocess_social_media,
          '@names, #hashtags, links and emoji by kind',
        )}
      />
    ),
  },
  char_ngram_range: { place: 'switches', control: CharacterGroupsSetting },
  stopwords: { place: 'bottom', control: StopwordsSetting },
  preprocess_numbers: { place: 'bottom', control: NumbersSetting },
  normalize_weights: { place: 'bottom', control: WeightingSetting },
  tagging_strategy: { place: 'bottom', control: StrategySetting },
  language: { place: 'bottom', control: LanguageSetting },
  whitelist: { place: 'bottom', control: WhitelistSetting },
  regular_expressions: { place: 'bottom', control: ExpressionsSetting },
}

/** The settings of one place of the form. */
export function SettingsAt({ place, ...props }: SettingProps & { place: Place }) {
  return Object.entries(CATALOGUE)
    .filter(([, entry]) => entry.place === place)
    .map(([name, { control: Control }]) => <Control key={name} {...props} />)
}

function LanguageSetting({ settings, trained, autosave }: SettingProps) {
  return (
    <SettingField name="language" settings={settings} trained={trained}>
      <LanguageSelect
        languages={LANGUAGES}
        value={settings.language}
        onChange={(language) => autosave.change({ language })}
        hint="Decides stopwords and word stems"
      />
    </SettingField>
  )
}

function WhitelistSetting({ settings, trained, autosave }: SettingProps) {
  return (
    <SettingField name="whitelist" settings={settings} trained={trained}>
      <WordList
        label="Words that are always kept"
        hint="Words and word groups to keep whatever the size. One per line."
        words={settings.whitelist}
        onChange={(whitelist) => autosave.change({ whitelist })}
        error={autosave.problems.whitelist}
      />
    </SettingField>
  )
}
