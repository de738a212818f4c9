import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createNgramReader } from '@/lib/engine/features/ngram-reader'
import { NgramTree } from '@/lib/engine/features/ngram-tree'
import { StringTable } from '@/lib/engine/features/string-table'
import type { TextSettings } from '@/lib/engine/settings'
import { anyText } from '@/lib/testing/engine/any-text'
import { createFeatureLister } from './list-features'

const plain: TextSettings = {
  language: 'en',
  ngram_range: [1, 1],
  char_ngram_range: null,
  char_ngrams_cross_words: false,
  use_stemming: false,
  ignore_accents: false,
  read_html: false,
  preprocess_numbers: false,
  preprocess_social_media: false,
  regular_expressions: [],
  stopwords: false,
  whitelist: [],
}
const list = (settings: Partial<TextSettings>, text: string) =>
  createFeatureLister({ ...plain, ...settings })(text)
const texts = (settings: Partial<TextSettings>, text: string) =>
  list(settings, text).features.map((feature) => feature.text)

describe('the features of a text', () => {
  test('are its words, each once', () => {
    expect(texts({}, 'Charged twice, CHARGED!')).toEqual(['charged', 'twice'])
  })

  test('of several words are word groups, of stems', () => {
    expect(texts({ ngram_range: [1, 2], use_stemming: true }, 'charged twice')).toEqual([
      'charg',
      'charg twice',
      'twice',
    ])
  })

  test('leave stopwords out and join what stands around them', () => {
    const { tokens, features } = list({ stopwords: ['the'], ngram_range: [2, 2] }, 'Pay the bill')
    expect(features.map(({ text }) => text)).toEqual(['pay bill'])
    expect(tokens.map(({ becomes }) => becomes)).toEqual(['pay', null, 'bill'])
  })

  test('name kinds of numbers and of social media', () => {
    const settings = { preprocess_numbers: true, preprocess_social_media: true }
    const { tokens } = list(settings, '@anna paid $12.50')
    expect(tokens.map(({ becomes, isWord }) => [becomes, isWord])).toEqual([
      ['<mention>', false],
      ['paid', true],
      ['<amount>', false],
    ])
  })

  test('have parts of words with their edges', () => {
    expect(texts({ char_ngram_range: [3, 3] }, 'owe')).toEqual(['owe', 'ow…', '…owe…', '…we'])
  })

  test('know the user’s own expressions by their name', () => {
    const regular_expressions = [{ name: 'ORDER', pattern: 'ab-[0-9]+' }]
    expect(texts({ regular_expressions }, 'Order AB-12 late')).toEqual(['order', '{ORDER}', 'late'])
  })

  test('keep whitelisted word groups beyond the range', () => {
    expect(texts({ whitelist: ['not good'] }, 'not good')).toContain('not good')
  })

  test('are as many as training counts, whatever the text', () => {
    const settings = { ...plain, ngram_range: [1, 3] as const, stopwords: true, use_stemming: true }
    const lister = createFeatureLister(settings)
    const read = createNgramReader({
      settings,
      terms: new StringTable(),
      tree: new NgramTree(),
      grow: true,
      extras: new Uint8Array(0),
      longestExtra: 0,
    })
    fc.assert(
      fc.property(anyText, (text) => {
        expect(lister(text).features).toHaveLength(new Set(read(text).view()).size)
      }),
    )
  })

  test('stand where the raw text has their words', () => {
    const text = 'Ｆｕｌｌ  width’s'
    const { tokens } = list({}, text)
    expect(tokens.map(({ start, end }) => text.slice(start, end))).toEqual(['Ｆｕｌｌ', 'width’s'])
  })
})
