import type { Language } from '@/lib/engine/settings'

const NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  nl: 'Dutch',
  fr: 'French',
  de: 'German',
  it: 'Italian',
  pt: 'Portuguese',
  es: 'Spanish',
  ru: 'Russian',
  zh: 'Chinese',
  ja: 'Japanese',
  ko: 'Korean',
  ar: 'Arabic',
  da: 'Danish',
  sv: 'Swedish',
  ro: 'Romanian',
  hu: 'Hungarian',
  fi: 'Finnish',
  no: 'Norwegian',
  tr: 'Turkish',
  th: 'Thai',
  multi_language: 'Several or another',
}

/** The language of the settings in words: “en” → “English”. */
export function languageName(language: string): string {
  const names: Readonly<Record<string, string>> = NAMES
  return names[language] ?? language
}
