import { beforeEach, expect, test } from 'vitest'
import { defaultSettings } from '@/lib/contracts/default-settings'
import { prepareCorpus } from '@/lib/engine/features/corpus'
import { createKeptCorpus, type KeptCorpus } from './kept-corpus'

const corpus = prepareCorpus(['one text', 'another text'], defaultSettings)
const texts = { settings: defaultSettings, sampleIds: Float64Array.of(1, 2) }

let kept: KeptCorpus
beforeEach(() => {
  kept = createKeptCorpus(2 ** 20)
  kept.keep(texts, corpus)
})

test('the same texts read alike are not read again, whatever else is set', () => {
  const settings = { ...defaultSettings, algorithm: 'nb', max_features: 10 } as const
  expect(kept.take({ ...texts, settings, sampleIds: Float64Array.of(1, 2) })).toBe(corpus)
})

test('other texts, or texts read in another way, are', () => {
  expect(kept.take({ ...texts, sampleIds: Float64Array.of(1, 3) })).toBeNull()
  kept.keep(texts, corpus)
  expect(kept.take({ ...texts, sampleIds: Float64Array.of(1, 2, 3) })).toBeNull()
  kept.keep(texts, corpus)
  const settings = { ...defaultSettings, use_stemming: false }
  expect(kept.take({ ...texts, settings })).toBeNull()
})

test('what was not wanted again does not stay in memory', () => {
  kept.take({ ...texts, sampleIds: Float64Array.of(3) })
  expect(kept.take(texts)).toBeNull()
})

test('a corpus that is too large is not kept', () => {
  const small = createKeptCorpus(10)
  small.keep(texts, corpus)
  expect(small.take(texts)).toBeNull()
})
