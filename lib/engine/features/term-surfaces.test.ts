import { expect, test } from 'vitest'
import { exampleSettings } from '@/lib/testing/engine/example-set'
import { prepareCorpus } from './corpus'
import type { Strings } from './string-table'

const list = ({ starts, chars }: Strings) =>
  Array.from({ length: starts.length - 1 }, (_, i) =>
    String.fromCharCode(...chars.subarray(starts[i], starts[i + 1])),
  )

const shownIn = (texts: string[], use_stemming = true) => {
  const corpus = prepareCorpus(texts, { ...exampleSettings, use_stemming })
  const surfaces = list(corpus.surfaces)
  return Object.fromEntries(list(corpus.terms).map((term, i) => [term, surfaces[i]]))
}

test('a stem is shown as the word that stands there most often, not as the shortest', () => {
  const texts = ['The population of Peru', 'population growth', 'a populous city']
  expect(shownIn(texts)).toMatchObject({ popul: 'population' })
})

test('of equally frequent words the shortest is shown, then the first', () => {
  const shown = shownIn(['Deliveries and delivery', 'services, service'])
  expect(shown).toMatchObject({ deliveri: 'delivery', servic: 'service', and: 'and' })
  expect(shownIn(['charged', 'charges'])).toMatchObject({ charg: 'charged' })
  expect(shownIn(['charges', 'charged'])).toMatchObject({ charg: 'charges' })
})

test('stopwords between them change no number', () => {
  const corpus = prepareCorpus(['the the charges of the bank', 'charged, charged by the banks'], {
    ...exampleSettings,
    use_stemming: true,
    stopwords: ['the', 'of', 'by'],
  })
  const surfaces = list(corpus.surfaces)
  expect(list(corpus.terms).flatMap((term, i) => (term === 'charg' ? [surfaces[i]] : []))).toEqual([
    'charged',
  ])
})

test('without stemming terms are words and need no other form', () => {
  expect(
    list(prepareCorpus(['service'], { ...exampleSettings, use_stemming: false }).surfaces),
  ).toEqual([])
})
