import { expect, test } from 'vitest'
import { exampleSettings, exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { train } from '@/lib/testing/engine/train'
import {
  keyOfSettings,
  keyOfTextSettings,
  type Settings,
  type TrainingSettings,
  withAddedSettings,
} from './settings'

/** Two values of each setting, between which the messages below make a difference. */
const VALUES: {
  readonly [Name in keyof TrainingSettings]: readonly [Settings[Name], Settings[Name]]
} = {
  algorithm: ['svm', 'nb'],
  language: ['en', 'multi_language'],
  ngram_range: [
    [1, 1],
    [1, 2],
  ],
  char_ngram_range: [null, [3, 5]],
  char_ngrams_cross_words: [false, true],
  max_features: [30, 60],
  use_stemming: [true, false],
  ignore_accents: [false, true],
  read_html: [false, true],
  preprocess_numbers: [true, false],
  preprocess_social_media: [false, true],
  regular_expressions: [[], [{ name: 'NUMBER', pattern: 'no [0-9]+' }]],
  normalize_weights: [true, false],
  learn_from_untagged: [true, false],
  learn_from_no_tag: [false, true],
  stopwords: [false, true],
  whitelist: [[], ['no']],
  tagging_strategy: ['single', 'multi'],
}

const examples = exampleTexts(60, true)
const social = Array.from({ length: 10 }, (_, at) => `@anna${at} my card was charged $12 #late`)
const marked = Array.from({ length: 10 }, (_, at) => (at % 2 ? 'a <b>café</b>' : 'a <b>cafe</b>'))
const messages = {
  texts: [...examples.texts, ...social, ...marked],
  tags: [...examples.tags, ...social.map(() => [0]), ...marked.map(() => [1])],
}

const greetings = Array.from({ length: 12 }, (_, at) => `good morning to all of you ${at}`)

/** With the texts that fit no tag, where they are learnt from. */
function messagesOf({ learn_from_no_tag }: Partial<Settings>) {
  if (!learn_from_no_tag) return messages
  const { texts, tags } = messages
  return { texts: [...texts, ...greetings], tags: [...tags, ...greetings.map(() => [])] }
}

const untagged = exampleTexts(120, true, 2).texts

function trained(changes: Partial<Settings>, others: readonly string[]): string {
  const { settings: _, ...model } = train(trainingSetOf(messagesOf(changes), changes, others)).model
  return JSON.stringify(model, (_, value) =>
    ArrayBuffer.isView(value) ? Object.values(value) : value,
  )
}

test.each(Object.entries(VALUES))(
  '%s decides something: with another value another model is trained',
  (name, [one, other]) => {
    // where others are read, too, some settings decide little
    const others = name === 'learn_from_untagged' ? untagged : []
    const groups = name === 'char_ngrams_cross_words' ? { char_ngram_range: [2, 3] as const } : {}
    expect(trained({ max_features: 60, ...groups, [name]: other }, others)).not.toBe(
      trained({ max_features: 60, ...groups, [name]: one }, others),
    )
  },
)

test('a minimum confidence is no setting that a training reads: models and tries are the same with it', () => {
  const sure = {
    minimum_confidence: 0.8,
    minimum_confidence_by_tag: [{ tag_id: 1, minimum: 0.9 }],
  }
  expect(keyOfSettings({ ...exampleSettings, ...sure })).toBe(keyOfSettings(exampleSettings))
  expect(trained(sure, [])).toBe(trained({}, []))
})

test('settings of a model file are the same bytes in whatever order they were given', () => {
  const turned = Object.fromEntries(Object.entries(exampleSettings).toReversed()) as Settings
  expect(keyOfSettings(turned)).toBe(keyOfSettings(exampleSettings))
  expect(keyOfTextSettings(turned)).toBe(keyOfTextSettings(exampleSettings))
})

test('what was stored before a setting was added has the value that was in effect then', () => {
  const { regular_expressions: _, ...old } = exampleSettings
  expect(withAddedSettings(old as Settings)).toEqual({
    ...exampleSettings,
    regular_expressions: [],
  })
})
