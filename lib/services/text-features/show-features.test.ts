import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ModelRow } from '@/db/models/models'
import { systemActor } from '@/lib/contracts/actor'
import type { FeaturesInput } from '@/lib/contracts/features'
import { createModel } from '@/lib/services/models/create-model'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import {
  openTemporaryDatabase,
  type TemporaryDatabase,
} from '@/lib/testing/database/temporary-database'
import { computeFeatures } from './compute-features'
import { showFeatures } from './show-features'

let db: TemporaryDatabase
let model: ModelRow
beforeEach(async () => {
  db = await openTemporaryDatabase()
  model = await createModel(db, systemActor, { name: 'Tickets', ngram_range: [1, 1] })
})
afterEach(() => db.remove())

/** Computed here; in the product a thread does it. */
const show = (input: FeaturesInput) =>
  showFeatures(db, model, input, async (task) => computeFeatures(task))

const upload = (...texts: string[]) =>
  uploadSamples(db, systemActor, model, {
    data: texts.map((text) => ({ text, tags: ['Billing'] })),
  })

test('a typed text is read under the settings of the model and those that are given', async () => {
  const text = 'Charged twice'
  const now = await show({ text })
  expect(now.features.map((feature) => feature.text)).toEqual(['charg', 'twice'])
  expect(now.id).toBeNull()
  const settings = { use_stemming: false, ngram_range: [2, 2] as [number, number] }
  const then = await show({ text, settings })
  expect(then.features.map((feature) => feature.text)).toEqual(['charged twice'])
})

test('without a text, one of the model is taken that is short and shows much', async () => {
  await upload('Hello', 'I was charged twice: $12.50!', `Long ${'words '.repeat(100)}`)
  const { text, id } = await show({})
  expect(text).toBe('I was charged twice: $12.50!')
  expect(id).not.toBeNull()
})

test('every setting has an example from the first text that shows it, also one that is off', async () => {
  await upload(
    'I was charged $12.50 on this card!',
    'Thanks @anna, all parcels came',
    '<p>caf&eacute;</p>',
  )
  const { examples } = await show({})
  expect(examples).toMatchObject({
    use_stemming: [{ from: 'charged', to: 'charg' }],
    read_html: [{ from: '<p>caf&eacute;</p>', to: 'café' }],
    preprocess_numbers: [{ from: '$12.50', to: '<amount>' }],
    preprocess_social_media: [{ from: '@anna', to: '<mention>' }],
    regular_expressions: [],
  })
  expect(examples.ngram_range.map((group) => group.split(' ').length)).toEqual([1, 2, 3])
  expect(examples.stopwords).toContain('this')
  expect(examples.char_ngram_range).toHaveLength(5)
})

test('a model without texts, and a text without words, have no features', async () => {
  expect(await show({})).toMatchObject({ text: '', features: [] })
  expect(await show({ text: '…' })).toMatchObject({ features: [] })
})

test('of each own expression it shows what it matches, and in how many texts', async () => {
  await upload('Where is AB-1?', 'ab-1 and AB-2 are late', 'CD-3', 'CD-4', 'Nothing of it')
  const settings = {
    regular_expressions: [
      { name: 'ORDER', pattern: '[A-Z]{2}-[0-9]' },
      { name: 'NONE', pattern: 'refund' },
      { name: 'DIGIT', pattern: '-[0-9]' },
    ],
  }
  const { expressions } = await show({ settings })
  expect(expressions).toEqual([
    {
      ...settings.regular_expressions[0],
      looked_at: 5,
      texts: 4,
      examples: ['CD-4', 'CD-3', 'ab-1'],
      is_taken: false,
    },
    {
      ...settings.regular_expressions[1],
      looked_at: 5,
      texts: 0,
      examples: [],
      is_taken: false,
    },
    expect.objectContaining({ name: 'DIGIT', texts: 0, examples: [], is_taken: true }),
  ])
})

test('of long texts, fewer are looked at for what expressions match', async () => {
  await upload(...Array.from({ length: 500 }, (_, at) => `${at} ${'word '.repeat(100)}`))
  const settings = { regular_expressions: [{ name: 'WORD', pattern: 'word' }] }
  const [word] = (await show({ settings })).expressions
  expect(word).toMatchObject({ looked_at: 375, texts: 375, examples: ['word'] })
})

test('an expression that cannot be used is refused by its name', async () => {
  const settings = { regular_expressions: [{ name: 'A', pattern: '(' }] }
  await expect(show({ settings })).rejects.toMatchObject({
    code: 'REQUEST_PARAMS_ERROR',
  })
})

test('accents are shown on a word that has one, also where stems are made of it', async () => {
  await upload('Los niños llegaron ayer', 'La canción llegó')
  const { examples } = await show({ settings: { language: 'es' } })
  expect(examples.ignore_accents).toEqual([
    { from: 'canción', to: 'cancion' },
    { from: 'llegó', to: 'llego' },
  ])
})

test('a text that is read as HTML has its words where they stand in the HTML', async () => {
  const text = '<p>Charged <b>t</b>wice</p>'
  const { tokens } = await show({ text, settings: { read_html: true } })
  expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['Charged', 't</b>wice'])
})
