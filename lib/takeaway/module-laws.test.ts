import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBlank } from '@/lib/contracts/is-blank'
import { createAnswerer } from '@/lib/engine/classify'
import { LANGUAGES, type Settings } from '@/lib/engine/settings'
import { BLANK, toClassifications } from '@/lib/facts/classified'
import { anyText } from '@/lib/testing/engine/any-text'
import { exampleTexts, trainingSetOf } from '@/lib/testing/engine/example-set'
import { moduleOf } from '@/lib/testing/engine/module-of'
import { train } from '@/lib/testing/engine/train'
import { runModule } from '@/lib/testing/processes/run-module'
import { madeUpTexts } from './made-up-texts'

/** Every setting that reads a text or weighs it, in each of its ways at least once. */
const CIRCUMSTANCES: Record<string, { settings: Partial<Settings>; several?: boolean }> = {
  ...Object.fromEntries(
    LANGUAGES.map((language, place) => [
      language,
      {
        settings: { language, algorithm: place % 2 === 0 ? ('svm' as const) : ('nb' as const) },
        several: place % 3 === 0,
      },
    ]),
  ),
  'n-grams of words and characters': {
    settings: { ngram_range: [1, 3], char_ngram_range: [2, 4], max_features: 500 },
  },
  'expressions of its own': {
    settings: {
      regular_expressions: [
        { name: 'order', pattern: 'no [0-9]+' },
        { name: 'twice', pattern: '(paid|charged) *twice' },
      ],
    },
  },
  'numbers and feelings': {
    settings: { preprocess_numbers: true, preprocess_social_media: true },
    several: true,
  },
  'neither numbers nor feelings, no stemming': {
    settings: { preprocess_numbers: false, preprocess_social_media: false, use_stemming: false },
  },
  'own stopwords and a whitelist': {
    settings: { stopwords: ['please', 'hello'], whitelist: ['the', 'my order'], max_features: 20 },
  },
  'no stopwords, weights as they are, one tag of several': {
    settings: { stopwords: false, normalize_weights: false, tagging_strategy: 'single' },
    several: true,
  },
}

const HTML = '<p>My card &amp; <b>invoice</b> was<br/>charged&nbsp;twice 😡 http://a.example/x</p>'

describe('a module answers as the engine does, to the last digit', () => {
  test.each(Object.entries(CIRCUMSTANCES))('%s', async (_, { settings, several = false }) => {
    const odd = fc.sample(anyText, { numRuns: 80, seed: 1 })
    const example = exampleTexts(90, several)
    const { model } = train(trainingSetOf(example, settings))
    const texts = [...example.texts, ...madeUpTexts(model, 40), ...odd, HTML]
    const { module, certificate } = await moduleOf(model, texts)
    const answerer = createAnswerer(model)

    const checked = await runModule(module, ['--check', certificate])
    expect(checked).toEqual({
      code: 0,
      err: '',
      out: `Version 3 of “Tickets “new”” answers all ${texts.length} texts of the certificate as Langur did, to the last digit.\n`,
    })

    const lines = texts.map((text, place) => JSON.stringify({ text, external_id: place }))
    const { out, err } = await runModule(module, [], lines.join('\n'))
    expect(err).toBe('')
    const answers = out.trimEnd().split('\n')
    expect(answers.map((line) => JSON.parse(line))).toEqual(
      texts.map((text, external_id) => {
        if (isBlank(text)) return { text, external_id, ...BLANK }
        const classifications = toClassifications(model.tags, answerer.answer([text])[0] ?? [])
        return { text, external_id, error: false, classifications }
      }),
    )
  })
})
