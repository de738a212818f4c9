import { languageName } from '@/lib/format/language'
import { Select } from './select'

type LanguageSelectProps<Language extends string> = {
  languages: readonly Language[]
  value: Language
  onChange: (language: Language) => void
  hint?: string
}

export function LanguageSelect<Language extends string>({
  languages,
  value,
  onChange,
  hint,
}: LanguageSelectProps<Language>) {
  return (
    <Select
      label="Language"
      isLabelHidden
      options={languages.map((language) => ({ id: language, label: languageName(language) }))}
      value={value}
      onChange={onChange}
      hint={hint}
    />
  )
}
