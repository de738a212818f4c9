import type { ReactNode } from 'react'
import { LanguageSelect } from '@/components/ui/controls/language-select'
import { LANGUAGES } from '@/lib/engine/settings'
import { CharacterGroupsSetting } from './character-groups-setting'
import { ExpressionsSetting } from './expressions-setting'
import { FOLDED, type FoldedName } from './folded-names'
import { MinimumByTagSetting, MinimumSetting } from './minimum-setting'
import { SettingField, type SettingProps } from './setting-field'
import { StrategySetting } from './strategy-setting'
import { SwitchSetting } from './switch-setting'
import { WordList } from './word-list'

const CONTROLS: Readonly<Record<FoldedName, (props: SettingProps) => ReactNode>> = {
  tagging_strategy: StrategySetting,
  minimum_confidence: MinimumSetting,
  minimum_confidence_by_tag: MinimumByTagSetting,
  char_ngram_range: CharacterGroupsSetting,
  char_ngrams_cross_words: AcrossWordsSetting,
  language: LanguageSetting,
  whitelist: WhitelistSetting,
  regular_expressions: ExpressionsSetting,
}

/** The settings that few models need, in their order. */
export function FoldedSettings(props: SettingProps) {
  return FOLDED.map((name) => {
    const Control = CONTROLS[name]
    return <Control key={name} {...props} />
  })
}

/** Only where there are groups. */
function AcrossWordsSetting(props: SettingProps) {
  if (props.settings.char_ngram_range === null) return null
  return (
    <SwitchSetting
      {...props}
      name="char_ngrams_cross_words"
      hint="With spaces and marks between them: for languages without spaces, and where “!!” says much"
    />
  )
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
