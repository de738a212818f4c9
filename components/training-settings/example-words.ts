import type { Became } from '@/lib/contracts/features'

const KINDS: Readonly<Record<string, string>> = {
  '<number>': 'a number',
  '<amount>': 'an amount',
  '<date>': 'a date',
  '<time>': 'a time',
  '<phone>': 'a phone number',
  '<mention>': 'a mention',
  '<hashtag>': 'a hashtag',
  '<url>': 'a link',
  '<email>': 'an email address',
  '<positive>': 'a happy sign',
  '<negative>': 'an unhappy sign',
}

/** What a token that stands for its kind is called; stems and words in quotation marks. */
export function becameWords(to: string): string {
  return KINDS[to] ?? `“${to}”`
}

/** What a setting does to the model's own words: “months” counts as “month”, “seats” as “seat”; `general` where no text shows it. */
export function countsAs(pairs: readonly Became[] | undefined, general: string): string {
  if (!pairs || pairs.length === 0) return general
  return pairs
    .map(({ from, to }, place) => `“${from}” ${place === 0 ? 'counts ' : ''}as ${becameWords(to)}`)
    .join(', ')
}

/** What is read of a text: “<b>Hi</b>” is read as “Hi”; `general` where no text shows it. */
export function readAs(pairs: readonly Became[] | undefined, general: string): string {
  const [first] = pairs ?? []
  return first ? `“${first.from}” is read as “${first.to}”` : general
}

/** “the”, “and”; `general` where no text shows any. */
export function quoted(words: readonly string[] | undefined, general: string): string {
  if (!words || words.length === 0) return general
  return words.map((word) => `“${word}”`).join(', ')
}
