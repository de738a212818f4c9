import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from '@/lib/testing/jobs/workbench'
import { trainingTexts } from '@/lib/testing/texts/training-texts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
})
afterAll(() => bench.close())

const under = (texts: readonly string[]) =>
  texts.map((text, index) => ({ text, tags: [index % 2 === 0 ? 'A' : 'B'] }))

test('nothing left of the texts: with stopwords only, training fails in words', async () => {
  const model = await bench.createModel({ language: 'en', stopwords: true })
  await bench.upload(model, under(['the and of', 'is it', 'to be', 'we were', 'you have', 'this']))
  const { state, error } = await bench.run(model)
  expect(state).toBe('failed')
  expect(error).toMatch(/nothing is left of the tagged texts, .*Keep the stopwords/)
})

test('nothing left of the texts: with signs only, training fails in words', async () => {
  const model = await bench.createModel({ preprocess_social_media: false })
  await bench.upload(model, under(['???', '!!!', '---', '***', '%%%', '...']))
  const { state, error } = await bench.run(model)
  expect(state).toBe('failed')
  expect(error).toMatch(/nothing is left of the tagged texts, .*Tag texts with words/)
})

const EXPRESSIONS = { regular_expressions: [{ name: 'line', pattern: '.+' }] }
test.each([
  ['numbers', { preprocess_numbers: true }, ['1', '22', '333', '4444', '55555', '6']],
  [
    'addresses',
    { preprocess_social_media: true },
    [
      'http://a.com',
      'https://b.org/x',
      'http://c.net',
      'https://d.com',
      'http://e.io',
      'http://f.de',
    ],
  ],
  ['mentions', { preprocess_social_media: true }, ['@a', '@b', '@c', '@e', '@f', '@g']],
  ['what an expression matches', EXPRESSIONS, ['hello you', 'bye', 'one', 'two', 'three', 'four']],
])(
  'nothing left of the texts: with %s only, training fails in words',
  async (_, settings, texts) => {
    const model = await bench.createModel(settings)
    await bench.upload(model, under(texts))
    const { state, error } = await bench.run(model)
    expect(state).toBe('failed')
    expect(error).toMatch(/nothing tells the tagged texts apart, .*leave them as they are/)
  },
)

test('nothing left of the texts: where word groups are longer than they, it says so', async () => {
  const model = await bench.createModel({ ngram_range: [2, 3], stopwords: false })
  await bench.upload(model, under(['ok', 'fine', 'bad', 'awful', 'great', 'meh']))
  expect((await bench.run(model)).error).toMatch(
    /made of fewer than 2 words in a row, punctuation and symbols only\. Let word groups begin at one word or tag texts with words\.$/,
  )
})

test.each(['de', 'fr', 'sv', 'ru', 'es'] as const)(
  'nothing left of the texts: with stopwords of %s only, training fails in words',
  async (language) => {
    const words = {
      de: ['der die das', 'und oder', 'ich bin', 'wir sind', 'auf dem', 'in der'],
      fr: ['le la', 'du des', 'et au', 'avec ce', 'dans une', 'nous avons'],
      sv: ['och att', 'det är', 'jag har', 'du var', 'vi ska', 'de som'],
      ru: ['и в', 'что он', 'на я', 'как а', 'то все', 'она так'],
      es: ['el la', 'los del', 'un una', 'por con', 'su al', 'lo como'],
    }
    const model = await bench.createModel({ language, stopwords: true })
    await bench.upload(model, under(words[language]))
    expect((await bench.run(model)).error).toMatch(/nothing is left of the tagged texts/)
  },
)

test('nothing left of the texts: of some, the version says of how many', async () => {
  const model = await bench.createModel({ preprocess_social_media: false })
  await bench.upload(model, [
    ...trainingTexts(),
    { text: '?!?', tags: ['Login'] },
    { text: '---', tags: ['Billing'] },
  ])
  await bench.train(model)
  const { warnings } = await bench.run(model)
  expect(warnings?.join()).toContain('Nothing to learn from in 2 texts of punctuation')
})
