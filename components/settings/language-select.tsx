import { Select } from '@/components/ui/select'
import { languages, type Settings } from '@/lib/contracts/settings'
import { languageName } from '@/lib/format/language'

const OPTIONS = languages.map((language) => ({ id: language, label: languageName(language) }))

type LanguageSelectProps = {
  value: Settings['language']
  onChange: (language: Settings['language']) => void
  hint?: string
}

export function LanguageSelect({ value, onChange, hint }: LanguageSelectProps) {
  return (
    <Select
      label="Language"
      isLabelHidden
      options={OPTIONS}
      value={value}
      onChange={onChange}
      hint={hint}
    />
  )
}
