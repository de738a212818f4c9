import type { ReactNode } from 'react'
import { LanguageSelect } from '@/components/ui/controls/language-select'
import { LANGUAGES, SETTING_NAMES, type SettingName } from '@/lib/engine/settings'
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

/** Where in the form: with what belongs together, or folded away because few models need another value. */
export type Place = 'model' | 'words' | 'text' | 'more'

type Entry = { place: Place; control: (props: SettingProps) => ReactNode }

/** Every setting that training reads, in the order of the form; what people read of them is in `lib/facts/setting-words`. */
const CATALOGUE: Readonly<Record<SettingName, Entry>> = {
  algorithm: { place: 'model', control: AlgorithmSetting },
  normalize_weights: { place: 'model', control: WeightingSetting },
  ngram_range: { place: 'words', control: WordGroupsSetting },
  max_features: { place: 'words', control: FeaturesSetting },
  stopwords: { place: 'words', control: StopwordsSetting },
  use_stemming: {
    place: 'words',
    control: (props) => (
      <SwitchSetting
        {...props}
        name="use_stemming"
        hint={countsAs(props.examples?.use_stemming, '“charged”, “charging” count as “charg”')}
      />
    ),
  },
  preprocess_social_media: {
    place: 'text',
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
  preprocess_numbers: { place: 'text', control: NumbersSetting },
  tagging_strategy: { place: 'more', control: StrategySetting },
  char_ngram_range: { place: 'more', control: CharacterGroupsSetting },
  language: { place: 'more', control: LanguageSetting },
  whitelist: { place: 'more', control: WhitelistSetting },
  regular_expressions: { place: 'more', control: ExpressionsSetting },
}

/** The names of the settings of one place. */
export function settingsOfPlace(place: Place): SettingName[] {
  return SETTING_NAMES.filter((name) => CATALOGUE[name].place === place)
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
