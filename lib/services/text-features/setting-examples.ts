import 'server-only'
import type { Became, FeatureExamples } from '@/lib/contracts/features'
import type { Settings } from '@/lib/contracts/settings'
import { htmlExample } from '@/lib/engine/explain/html-example'
import {
  createFeatureLister,
  type FeatureList,
  type ListedToken,
} from '@/lib/engine/explain/list-features'

/** As many as fit into the line below a setting. */
const PAIRS = 2
const WORDS = 5

type Example<Found> = {
  /** The setting switched on. */
  on: (settings: Settings) => Partial<Settings>
  /** What is seen of it then. */
  read: (list: FeatureList, text: string) => Found
}

/** Of every setting of which the contract says that it shows something, in how a text is read, that a line can say. */
type Examples = { readonly [Name in keyof FeatureExamples]: Example<FeatureExamples[Name]> }

const SOCIAL = new Set(['<mention>', '<hashtag>', '<url>', '<email>', '<positive>', '<negative>'])
const isSocial = (token: ListedToken) => SOCIAL.has(token.becomes ?? '')
const isOwn = (token: ListedToken) => token.becomes?.startsWith('{') ?? false

const EXAMPLES: Examples = {
  ngram_range: {
    on: () => ({ ngram_range: [1, 3], char_ngram_range: null }),
    read: ({ features }) =>
      [1, 2, 3].flatMap((words) => {
        const ofSize = features.filter((feature) => feature.words === words)
        // A group without stand-ins says more; of single words the longest does.
        const plain = ofSize.filter(({ text }) => !/[<{]/.test(text))
        return longest(plain.length > 0 ? plain : ofSize) ?? []
      }),
  },
  char_ngram_range: {
    on: ({ char_ngram_range }) => ({ char_ngram_range: char_ngram_range ?? [3, 5] }),
    read: ({ features }) =>
      features
        .filter(({ kind }) => kind === 'characters')
        .map(({ text }) => text)
        .slice(0, WORDS),
  },
  use_stemming: {
    on: () => ({ use_stemming: true }),
    read: ({ tokens }) => pairs(tokens.filter((t) => t.isWord && changes(t))),
  },
  ignore_accents: {
    // without stems, so that what is seen is what the accents do
    on: () => ({ ignore_accents: true, use_stemming: false, stopwords: false }),
    read: ({ tokens }) => pairs(tokens.filter((t) => t.isWord && changes(t))),
  },
  read_html: {
    on: () => ({ read_html: true }),
    read: (_, text) => [htmlExample(text) ?? []].flat(),
  },
  preprocess_numbers: {
    on: () => ({ preprocess_numbers: true }),
    read: ({ tokens }) => pairs(tokens.filter((t) => !t.isWord && !isSocial(t) && !isOwn(t))),
  },
  preprocess_social_media: {
    on: () => ({ preprocess_social_media: true }),
    read: ({ tokens }) => pairs(tokens.filter(isSocial)),
  },
  regular_expressions: { on: () => ({}), read: ({ tokens }) => pairs(tokens.filter(isOwn)) },
  stopwords: {
    on: ({ stopwords }) => ({ stopwords: Array.isArray(stopwords) ? stopwords : true }),
    read: ({ tokens }) =>
      [...new Set(tokens.filter((t) => t.becomes === null).map((t) => t.surface))].slice(0, WORDS),
  },
}

function changes({ surface, becomes }: ListedToken): boolean {
  return becomes !== null && becomes !== surface
}

function pairs(tokens: readonly ListedToken[]): Became[] {
  const found = new Map(tokens.map(({ surface, becomes }) => [surface, becomes ?? '']))
  return [...found].slice(0, PAIRS).map(([from, to]) => ({ from, to }))
}

function longest(features: readonly { text: string }[]): string | undefined {
  return features.reduce<string | undefined>(
    (best, { text }) => (best === undefined || text.length > best.length ? text : best),
    undefined,
  )
}

/** What each setting does to the first of these texts that shows anything of it. */
export function settingExamples(settings: Settings, texts: readonly string[]): FeatureExamples {
  const first = <Found extends readonly unknown[]>({ on, read }: Example<Found>): Found => {
    const list = createFeatureLister({ ...settings, ...on(settings) })
    const shown = texts.find((text) => read(list(text), text).length > 0) ?? ''
    return read(list(shown), shown)
  }
  return {
    ngram_range: first(EXAMPLES.ngram_range),
    char_ngram_range: first(EXAMPLES.char_ngram_range),
    use_stemming: first(EXAMPLES.use_stemming),
    ignore_accents: first(EXAMPLES.ignore_accents),
    read_html: first(EXAMPLES.read_html),
    stopwords: first(EXAMPLES.stopwords),
    preprocess_numbers: first(EXAMPLES.preprocess_numbers),
    preprocess_social_media: first(EXAMPLES.preprocess_social_media),
    regular_expressions: first(EXAMPLES.regular_expressions),
  }
}
