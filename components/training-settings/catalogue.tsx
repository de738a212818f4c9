import type { ReactNode } from 'react'
import type { SettingName } from '@/lib/engine/settings'
import { AlgorithmSetting } from './algorithm-setting'
import { countsAs, readAs } from './example-words'
import { FeaturesSetting } from './features-setting'
import type { FoldedName } from './folded-names'
import { NumbersSetting } from './numbers-setting'
import type { SettingProps } from './setting-field'
import { StopwordsSetting } from './stopwords-setting'
import { SwitchSetting } from './switch-setting'
import { WeightingSetting } from './weighting-setting'
import { WordGroupsSetting } from './word-groups-setting'

/** With what it belongs together in the form. */
export type Place = 'model' | 'words' | 'text'

type Entry = { place: Place; control: (props: SettingProps) => ReactNode }

/** Every setting that training reads and that is not folded, in the order of the form; what people read of them is in `lib/facts/setting-words`. */
const CATALOGUE: Readonly<Record<Exclude<SettingName, FoldedName>, Entry>> = {
  algorithm: { place: 'model', control: AlgorithmSetting },
  normalize_weights: { place: 'model', control: WeightingSetting },
  learn_from_untagged: {
    place: 'model',
    control: (props) => (
      <SwitchSetting
        {...props}
        name="learn_from_untagged"
        hint="While at most 1,000 texts are tagged: which words go together. Support Vector Machine only"
      />
    ),
  },
  learn_from_no_tag: {
    place: 'model',
    control: (props) => (
      <SwitchSetting
        {...props}
        name="learn_from_no_tag"
        hint="So that its answer can be no tag, where it would be a wrong one"
      />
    ),
  },
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
  ignore_accents: {
    place: 'words',
    control: (props) => (
      <SwitchSetting
        {...props}
        name="ignore_accents"
        hint={countsAs(props.examples?.ignore_accents, '“café” counts as “cafe”')}
      />
    ),
  },
  read_html: {
    place: 'text',
    control: (props) => (
      <SwitchSetting
        {...props}
        name="read_html"
        hint={readAs(props.examples?.read_html, '“<p>caf&eacute;</p>” is read as “café”')}
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
}

/** The settings of one place of the form. */
export function SettingsAt({ place, ...props }: SettingProps & { place: Place }) {
  return Object.entries(CATALOGUE)
    .filter(([, entry]) => entry.place === place)
    .map(([name, { control: Control }]) => <Control key={name} {...props} />)
}
