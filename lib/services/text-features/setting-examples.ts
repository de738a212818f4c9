import 'server-only'
import type { Became, FeatureExamples } from '@/lib/contracts/features'
import type { Settings } from '@/lib/contracts/settings'
import {
  createFeatureLister,
  type FeatureList,
  type ListedToken,
} from '@/lib/engine/explain/list-features'

/** As many as fit into the line below a setting. */
const PAIRS = 2
const WORDS = 5

type SettingName = keyof FeatureExamples
type Found = { [Name in SettingName]: FeatureExamples[Name] }

/** The setting switched on, and what is seen of it then. */
const VARIANTS: { [Name in SettingName]: (settings: Settings) => Partial<Settings> } = {
  ngram_range: () => ({ ngram_range: [1, 3], char_ngram_range: null }),
  char_ngram_range: ({ char_ngram_range }) => ({ char_ngram_range: char_ngram_range ?? [3, 5] }),
  use_stemming: () => ({ use_stemming: true }),
  stopwords: ({ stopwords }) => ({ stopwords: Array.isArray(stopwords) ? stopwords : true }),
  preprocess_numbers: () => ({ preprocess_numbers: true }),
  preprocess_social_media: () => ({ preprocess_social_media: true }),
  regular_expressions: () => ({}),
}

const SOCIAL = new Set(['<mention>', '<hashtag>', '<url>', '<email>', '<positive>', '<negative>'])
const isSocial = (token: ListedToken) => SOCIAL.has(token.becomes ?? '')
const isOwn = (token: ListedToken) => token.becomes?.startsWith('{') ?? false

const READ: { [Name in SettingName]: (list: FeatureList) => Found[Name] } = {
  ngram_range: ({ features }) =>
    [1, 2, 3].flatMap((words) => {
      const ofSize = features.filter((feature) => feature.words === words)
      // A group without stand-ins says more; of single words the longest does.
      const plain = ofSize.filter(({ text }) => !/[<{]/.test(text))
      return longest(plain.length > 0 ? plain : ofSize) ?? []
    }),
  char_ngram_range: ({ features }) =>
    features
      .filter(({ kind }) => kind === 'characters')
      .map(({ text }) => text)
      .slice(0, WORDS),
  use_stemming: ({ tokens }) => pairs(tokens.filter((t) => t.isWord && changes(t))),
  stopwords: ({ tokens }) =>
    [...new Set(tokens.filter((t) => t.becomes === null).map((t) => t.surface))].slice(0, WORDS),
  preprocess_numbers: ({ tokens }) =>
    pairs(tokens.filter((t) => !t.isWord && !isSocial(t) && !isOwn(t))),
  preprocess_social_media: ({ tokens }) => pairs(tokens.filter(isSocial)),
  regular_expressions: ({ tokens }) => pairs(tokens.filter(isOwn)),
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
  const first = <Name extends SettingName>(name: Name): Found[Name] => {
    const list = createFeatureLister({ ...settings, ...VARIANTS[name](settings) })
    let found: Found[Name] | undefined
    for (const text of texts) {
      found = READ[name](list(text))
      if (found.length > 0) break
    }
    return found ?? ([] as Found[Name])
  }
  return {
    ngram_range: first('ngram_range'),
    char_ngram_range: first('char_ngram_range'),
    use_stemming: first('use_stemming'),
    stopwords: first('stopwords'),
    preprocess_numbers: first('preprocess_numbers'),
    preprocess_social_media: first('preprocess_social_media'),
    regular_expressions: first('regular_expressions'),
  }
}
