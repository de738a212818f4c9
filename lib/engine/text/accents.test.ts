import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createFeatureLister } from '@/lib/engine/explain/list-features'
import { exampleSettings } from '@/lib/testing/engine/example-set'
import { createFold } from './accents'

const ignoring = { language: 'fr', ignore_accents: true } as const

test.each([
  ['fr', 'été naïf garçon œuvre', 'ete naif garcon œuvre'],
  ['es', 'canción pingüino año', 'cancion pinguino año'],
  ['pt', 'não coração', 'nao coracao'],
  ['ro', 'și țară împărțit ş', 'si tara impartit s'],
  ['it', 'perché più', 'perche piu'],
  ['de', 'müßig café', 'müßig cafe'],
  ['sv', 'få idé', 'få ide'],
  ['tr', 'ışık çok güzel', 'isik cok guzel'],
  ['ru', 'ёлка чей', 'елка чей'],
  ['multi_language', 'ά đ ł ї', 'α d l ї'],
  ['ko', '카드가', '카드가'],
  ['ja', 'がぎぐ', 'がぎぐ'],
] as const)('%s: %s is read as %s', (language, word, folded) => {
  expect(createFold({ language, ignore_accents: true })(word)).toBe(folded)
  expect(createFold({ language, ignore_accents: false })(word)).toBe(word)
})

test('what is folded stays as it is when it is folded again', () => {
  const fold = createFold(ignoring)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (word) => {
      expect(fold(fold(word))).toBe(fold(word))
    }),
  )
})

describe('where accents do not matter', () => {
  const read = (text: string, changes = {}) =>
    createFeatureLister({ ...exampleSettings, ...ignoring, ...changes })(text).features

  test.each([
    ['stems', {}],
    ['no stems', { use_stemming: false }],
    ['groups of characters', { char_ngram_range: [1, 3], char_ngrams_cross_words: true }],
    ['stopwords', { stopwords: true }],
  ])('texts with and without them have the same features, with %s', (_, changes) => {
    const words = 'Réglé à l’été: la règle était d’être payée, très déçu du reçu'
    expect(read(words, changes)).toEqual(
      read('Regle a l’ete: la regle etait d’etre payee, tres decu du recu', changes),
    )
  })

  test('a negation stays one although a common word is written like it', () => {
    const texts = (text: string) =>
      read(text, { language: 'it', stopwords: true, ngram_range: [1, 1], use_stemming: false }).map(
        ({ text }) => text,
      )
    expect(texts('né oggi')).toContain('ne')
  })
})
