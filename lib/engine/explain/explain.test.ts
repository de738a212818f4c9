import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calibrate } from '@/lib/engine/calibration'
import { createAnswerer } from '@/lib/engine/classify'
import { createVectorReader } from '@/lib/engine/features/vector-reader'
import type { Model } from '@/lib/engine/model'
import type { Settings } from '@/lib/engine/settings'
import { finish } from '@/lib/engine/steps'
import { normaliseText } from '@/lib/engine/text/normalise'
import { createReadText } from '@/lib/engine/text/read-text'
import { anyText } from '@/lib/testing/engine/any-text'
import { exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { train } from '@/lib/testing/engine/train'
import { createExplainer, type Explanation, type TagExplanation } from './explain'
import { createTracer } from './trace'

const all = { tags: Infinity, contributions: Infinity, places: Infinity, words: Infinity }

const models: { name: string; settings: Partial<Settings>; several: boolean }[] = [
  { name: 'nb single-tag', settings: { algorithm: 'nb' }, several: false },
  { name: 'svm single-tag', settings: { algorithm: 'svm' }, several: false },
  { name: 'nb multi-tag', settings: { algorithm: 'nb' }, several: true },
  { name: 'svm multi-tag', settings: { algorithm: 'svm' }, several: true },
  {
    name: 'characters and groups of three words, without stopwords',
    settings: { char_ngram_range: [2, 5], ngram_range: [1, 3], stopwords: true },
    several: false,
  },
]

const newTexts = [
  'My card was CHARGED twice, the invoice is wrong; charged again',
  'where is the courier? 12 days late 👍',
  'broken screen, does not work',
  '',
  'xyzzy',
]

const explainerOf = (model: Model) => {
  const explain = createExplainer(model)
  return (text: string): Explanation => explain(text, all)
}

function modelOf(texts: string[], settings: Partial<Settings>): Model {
  const tags = texts.map((_, text) => [text % 2])
  return train({ ...trainingSetOf({ texts, tags }, settings), tagCount: 2 }).model
}

const sum = (numbers: readonly number[], first = 0) => numbers.reduce((a, b) => a + b, first)
const contributionsOf = ({ contributions }: TagExplanation) =>
  contributions.map(({ weight }) => weight)

describe.each(models)('$name', ({ settings, several }) => {
  const { model } = train(trainingSetOf(exampleTexts(240, several), settings))
  const answerer = createAnswerer(model)
  const explain = explainerOf(model)
  const isSingle = model.calibration.kind === 'single'
  /** Answered by the prior, whatever the bias. */
  const isUnknown = (text: string) => explain(text).tags[0]?.contributions.length === 0

  test('bias and contributions add up to the margin, by features and by words', () => {
    for (const text of newTexts) {
      for (const tag of explain(text).tags) {
        expect(sum(contributionsOf(tag), tag.bias)).toBeCloseTo(tag.margin, 12)
        expect(
          sum(
            tag.words.map(({ weight }) => weight),
            tag.bias,
          ),
        ).toBeCloseTo(tag.margin, 12)
        expect(tag.rest).toBe(0)
      }
    }
  })

  test('margins give exactly the probabilities of the answer', () => {
    for (const text of newTexts) {
      const probabilities = answerer.probabilities(text)
      const { tags } = explain(text)
      for (const { tag, probability } of tags) expect(probability).toBe(probabilities[tag])
      if (!isSingle || isUnknown(text)) continue
      const margins = new Float64Array(tags.length)
      for (const { tag, margin } of tags) margins[tag] = margin
      const again = new Float64Array(tags.length)
      calibrate(model.calibration, margins, again)
      for (const { tag, probability } of tags) expect(again[tag]).toBeCloseTo(probability, 9)
    }
  })

  if (!isSingle)
    test('the margin of a multi-tag model is the margin that decides, to the bit', () => {
      const { calibration, trained } = model
      if (calibration.kind !== 'multi') throw new Error('Not a multi-tag model.')
      for (const text of newTexts) {
        if (isUnknown(text)) continue
        const answered = answerer.answer([text])[0]!.map(({ tag }) => tag)
        for (const { tag, margin, bias } of explain(text).tags) {
          expect(answered.includes(tag)).toBe(margin >= calibration.thresholds[tag]!)
          expect(bias).toBe(trained.classifier.bias[tag])
        }
      }
    })

  test('the listed and the rest add up to the same', () => {
    const [full] = explain(newTexts[0]!).tags
    const short = createExplainer(model)(newTexts[0]!, {
      tags: 1,
      contributions: 3,
      places: 1,
      words: 2,
    })
    const [tag] = short.tags
    expect(tag!.contributions).toHaveLength(3)
    expect(sum(contributionsOf(tag!), tag!.bias + tag!.rest)).toBeCloseTo(full!.margin, 12)
    expect(tag!.contributions.map(({ feature }) => feature)).toEqual(
      full!.contributions.slice(0, 3).map(({ feature }) => feature),
    )
    expect(tag!.contributions.every(({ places }) => places.length === 1)).toBe(true)
    expect(tag!.words.length).toBeLessThanOrEqual(2)
  })
})

describe('what speaks for a tag', () => {
  const examples = exampleTexts(240, false)

  test.each(['nb', 'svm'] as const)(
    'is found in the text, every time it stands there: %s',
    (algorithm) => {
      const { model } = train(trainingSetOf(examples, { algorithm }))
      const text = 'Refunds, please! My REFUND is late.'
      const [refund] = explainerOf(model)(text).tags.filter(({ tag }) => tag === 0)
      const found = refund!.contributions.find(({ feature }) => feature === 'refund')!
      expect(found.weight).toBeGreaterThan(0)
      expect(found.places.map(({ start, end }) => text.slice(start, end))).toEqual([
        'Refunds',
        'REFUND',
      ])
      const against = refund!.contributions.find(({ feature }) => feature === 'late')!
      expect(against.weight).toBeLessThan(0)
    },
  )

  test('a group of words is one place, stopwords between them included', () => {
    const model = modelOf(['send it back', 'keep all'], { stopwords: ['it'] })
    const text = 'Please SEND it  back now'
    const [{ contributions } = { contributions: [] }] = explainerOf(model)(text).tags
    const group = contributions.find(({ feature }) => feature === 'send back')!
    expect(group.places.map(({ start, end }) => text.slice(start, end))).toEqual(['SEND it  back'])
  })

  test('parts of words are named by where they stand in the word', () => {
    const model = modelOf(['refund', 'order'], { char_ngram_range: [3, 3] })
    const names = explainerOf(model)('Refund').tags[0]!.contributions
    expect(names.map(({ feature, kind }) => `${kind} ${feature}`)).toEqual(
      expect.arrayContaining([
        'words refund',
        'characters re…',
        'characters …nd',
        'characters …fun…',
      ]),
    )
    const inside = names.find(({ feature }) => feature === '…fun…')!
    expect(inside.places).toEqual([{ start: 2, end: 5 }])
  })

  test('a hashtag and its word are shown apart', () => {
    const model = modelOf(['#fail now', 'all good'], { preprocess_social_media: true })
    const { words } = explainerOf(model)('so #fail now').tags[0]!
    expect(words.map(({ start, end }) => [start, end])).toEqual([
      [3, 4],
      [4, 8],
      [9, 12],
    ])
  })

  test('known words are those that are part of a feature', () => {
    const model = modelOf(['send it back', 'keep all'], {})
    const { wordCount, knownWordCount } = explainerOf(model)('send xyzzy back')
    expect([wordCount, knownWordCount]).toEqual([3, 2])
  })
})

describe('any text at all', () => {
  const settings: Partial<Settings>[] = [
    {},
    { char_ngram_range: [2, 4], ngram_range: [1, 3] },
    { use_stemming: false, preprocess_numbers: false, preprocess_social_media: true },
    { language: 'fr', stopwords: ['京', 'a'], whitelist: ['1 2 京 a'] },
  ]

  const readOtherwise: Partial<Settings> = {
    char_ngram_range: [1, 3],
    char_ngrams_cross_words: true,
    ignore_accents: true,
    read_html: true,
  }

  test('every feature that the model reads is placed, and as often', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...settings, readOtherwise), (text, setting) => {
        const model = modelOf([text, 'another 1'], setting)
        const { vocabulary, idf } = model.trained
        const { starts, features } = finish(createVectorReader(model.settings, vocabulary, idf))(
          text,
        )
        const traced = createTracer(
          model.settings,
          vocabulary,
        )(createReadText(model.settings)(text))
        const placed = new Set(traced.features.view())
        expect([...placed].toSorted()).toEqual([...features.subarray(0, starts[1])].toSorted())
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  test('places lie inside the text, never split a surrogate pair and hold what the feature says', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...settings), (text, setting) => {
        const explain = explainerOf(modelOf([text, 'another 1'], setting))
        const [tag] = explain(text).tags
        for (const { places, feature, kind } of tag!.contributions) {
          expect(places.length).toBeGreaterThan(0)
          for (const { start, end } of places) {
            expect([0 <= start, start < end, end <= text.length]).toEqual([true, true, true])
            expect([splitsPair(text, start), splitsPair(text, end)]).toEqual([false, false])
            if (kind !== 'characters') continue
            const letters = foldSigma(feature.replace(/^…|…$/g, ''))
            expect(foldSigma(normaliseText(text.slice(start, end)))).toContain(letters)
          }
        }
        let before = 0
        for (const { start, end } of tag!.words) {
          expect(start).toBeGreaterThanOrEqual(before)
          before = end
        }
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  test('the places of a word say the word that is the feature', () => {
    const bare = { use_stemming: false, preprocess_numbers: false, ngram_range: [1, 1] as const }
    fc.assert(
      fc.property(anyText, (text) => {
        const [tag] = explainerOf(modelOf([text, 'another'], bare))(text).tags
        for (const { places, feature } of tag!.contributions) {
          for (const { start, end } of places) {
            const said = foldSigma(normaliseText(text.slice(start, end)))
            expect(said).toContain(foldSigma(feature))
          }
        }
      }),
      { numRuns: 300, seed: 1 },
    )
  })
})

const foldSigma = (text: string) => text.replaceAll('ς', 'σ')

function splitsPair(text: string, at: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1)) && at > 0
}
