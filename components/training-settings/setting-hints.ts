import type { Became, FeatureExamples } from '@/lib/contracts/features'

const KINDS: Readonly<Record<string, string>> = {
  '<number>': 'a number',
  '<amount>': 'an amount',
  '<date>': 'a date',
  '<time>': 'a time',
  '<phone>': 'a phone number',
  '<mention>': 'a mention',
  '<hashtag>': 'a hashtag',
  '<url>': 'a link',
  '<email>': 'an e-mail address',
  '<positive>': 'a happy sign',
  '<negative>': 'an unhappy sign',
}

/** What a token that stands for its kind is called; stems and words in quotation marks. */
export function becameWords(to: string): string {
  return KINDS[to] ?? `“${to}”`
}

/** “months” counts as “month”, “seats” as “seat”. */
function countsAs(pairs: readonly Became[]): string {
  return pairs
    .map(({ from, to }, place) => `“${from}” ${place === 0 ? 'counts ' : ''}as ${becameWords(to)}`)
    .join(', ')
}

const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ')

/** What each setting does, shown on the model's own texts; in general words where none of them shows it. */
export function settingHints(examples: FeatureExamples | undefined) {
  const has = <Name extends keyof FeatureExamples>(name: Name) =>
    (examples?.[name].length ?? 0) > 0 ? examples?.[name] : undefined
  const pairs = (name: 'use_stemming' | 'preprocess_numbers' | 'preprocess_social_media') => {
    const found = has(name)
    return found && countsAs(found)
  }
  const stopwords = has('stopwords')
  const characters = has('char_ngram_range')
  return {
    wordGroups: has('ngram_range') ?? ['refund', 'charged twice', 'close my account'],
    stemming: pairs('use_stemming') ?? '“charged”, “charging” count as “charg”',
    social: pairs('preprocess_social_media') ?? '@names, #hashtags, links and emoji by kind',
    numbers:
      pairs('preprocess_numbers') ??
      '“$12.50” and “$99” are one word: an amount. Dates, times and phone numbers too.',
    stopwords: stopwords ? quoted(stopwords) : '“the”, “and” and the like',
    characters: characters
      ? `Parts of words, such as ${quoted(characters.slice(0, 3))}; help with typos and long words`
      : 'Parts of words; help with typos and long words',
  }
}
export type SettingHints = ReturnType<typeof settingHints>
