import { Segmented } from '@/components/ui/controls/segmented'
import { languageName } from '@/lib/format/language'
import { quoted } from './example-words'
import { SettingField, type SettingProps } from './setting-field'
import { WordList } from './word-list'

type Mode = 'keep' | 'list' | 'own'

const HINTS: Record<Mode, (words: string) => string> = {
  keep: (words) => `Words such as ${words} count like all others; best for short texts`,
  list: (words) => `Leaves out ${words}, by a list of the language; “not” and its like stay`,
  own: () => 'Leaves out your own words',
}

export function StopwordsSetting({ settings, trained, examples, autosave }: SettingProps) {
  const { stopwords } = settings
  const listed = stopwords ? 'list' : 'keep'
  const mode: Mode = Array.isArray(stopwords) ? 'own' : listed
  const segments = [
    { id: 'keep', label: 'Keep' },
    { id: 'list', label: `Drop the ${listLabel(settings.language)}` },
    { id: 'own', label: 'Drop own' },
  ] as const

  return (
    <SettingField
      name="stopwords"
      hint={mode !== 'own' && HINTS[mode](quoted(examples?.stopwords, '“the”, “and” and the like'))}
      settings={settings}
      trained={trained}
    >
      <Segmented
        label="Common words (stopwords)"
        segments={segments}
        value={mode}
        onChange={(next) => autosave.change({ stopwords: next === 'own' ? [] : next === 'list' })}
        isWide
      />
      {Array.isArray(stopwords) && (
        <WordList
          label="Own stopwords"
          hint="Leaves out your own words. One per line."
          words={stopwords}
          onChange={(words) => autosave.change({ stopwords: words })}
          error={autosave.problems.stopwords}
        />
      )}
    </SettingField>
  )
}

function listLabel(language: string): string {
  return language === 'multi_language' ? 'list' : `${languageName(language)} list`
}
