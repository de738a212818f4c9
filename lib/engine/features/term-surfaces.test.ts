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

test('a stem is shown as the shortest word that has it', () => {
  const shown = shownIn(['Deliveries and delivery', 'DELIVERY services, service'])
  expect(shown).toMatchObject({ deliveri: 'delivery', servic: 'service', and: 'and' })
})

test('of two words of the same length the first that was met is shown', () => {
  expect(shownIn(['charged', 'charges'])).toMatchObject({ charg: 'charged' })
  expect(shownIn(['charges', 'charged'])).toMatchObject({ charg: 'charges' })
})

test('without stemming terms are words and need no other form', () => {
  expect(
    list(prepareCorpus(['service'], { ...exampleSettings, use_stemming: false }).surfaces),
  ).toEqual([])
})
