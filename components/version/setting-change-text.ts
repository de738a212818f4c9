import type { SettingChange } from '@/lib/contracts/setting-changes'
import { compactCount } from '@/lib/format/count'
import { settingName, settingValue } from '@/lib/format/setting'
import type { VersionChange } from './version-change'

/** What a switch is called when it goes on or off. */
const SWITCHES: Partial<Record<SettingChange['name'], string>> = {
  use_stemming: 'stemming',
  preprocess_numbers: 'number grouping',
  preprocess_social_media: 'social-media cleaning',
  normalize_weights: 'balanced weighting',
}

/** A changed setting in three or four words: “~ features 10k → 20k”, “+ stemming”. */
export function settingChangeText({ name, from, to }: SettingChange): VersionChange {
  const what = SWITCHES[name]
  if (what !== undefined) return { sign: to ? '+' : '−', text: what }
  switch (name) {
    case 'algorithm':
    case 'language':
      return became('', settingValue(name, from), settingValue(name, to))
    case 'ngram_range':
      return became('words ', rangeText(from), rangeText(to))
    case 'max_features':
      return became('features ', compactCount(Number(from)), compactCount(Number(to)))
    case 'char_ngram_range':
      if (from === null) return { sign: '+', text: `characters ${rangeText(to)}` }
      if (to === null) return { sign: '−', text: 'character groups' }
      return became('characters ', rangeText(from), rangeText(to))
    case 'stopwords':
      if (Array.isArray(to)) return { sign: '~', text: 'own stopwords' }
      return { sign: to ? '+' : '−', text: 'stopword list' }
    case 'whitelist':
      return { sign: '~', text: 'always-kept words' }
    default:
      return became(
        `${settingName(name).toLowerCase()} `,
        settingValue(name, from),
        settingValue(name, to),
      )
  }
}

function became(what: string, from: string, to: string): VersionChange {
  return { sign: '~', text: `${what}${from} → ${to}` }
}

function rangeText(range: unknown): string {
  if (!Array.isArray(range)) return String(range)
  const [min, max] = range
  return min === max ? String(min) : `${min}–${max}`
}
