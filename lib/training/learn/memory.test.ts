import { describe, expect, test } from 'vitest'
import { defaultSettings } from '@/lib/contracts/default-settings'
import { estimateTrainingBytes } from '@/lib/engine/memory-estimate'
import { type Load, requireMemory, threadsWithin } from './memory'

const load: Load = {
  texts: 500_000,
  untagged: 0,
  entries: 8_000_000,
  ngrams: 4_000_000,
  tags: 20,
  folds: 10,
  settings: defaultSettings,
  strategy: 'single',
}

function needed(threads: number): number {
  const { settings, ...counts } = load
  const { max_features: maxFeatures, algorithm } = settings
  return estimateTrainingBytes({ ...counts, maxFeatures, algorithm, threads })
}

describe('the memory of a training', () => {
  test('allows all threads that fit, and at least one', () => {
    expect(threadsWithin(load, 4, needed(4))).toBe(4)
    expect(threadsWithin(load, 4, needed(4) - 1)).toBe(3)
    expect(threadsWithin(load, 4, needed(1))).toBe(1)
  })

  test('when not even one thread fits, the failure names both amounts and what would help', () => {
    expect(() => threadsWithin(load, 4, 2 ** 28)).toThrow(
      /^Training needs about [\d.]+ (GB|MB) of memory, the limit is 256 MB: .*take shorter word groups.* or raise LANGUR_TRAINING_MEMORY\.$/,
    )
  })

  test('only what would help is advised', () => {
    const single = { ...defaultSettings, ngram_range: [1, 1] as [number, number] }
    const words = { ...load, settings: single }
    expect(() => requireMemory(words, 2 ** 20)).toThrow(/: raise LANGUR_TRAINING_MEMORY\.$/)
    const tables = { ...words, tags: 5_000, texts: 50_000, entries: 800_000, ngrams: 400_000 }
    expect(() => requireMemory(tables, 2 ** 20)).toThrow(/lower the number of features/)
    const characters = { ...single, char_ngram_range: [2, 5] as [number, number] }
    expect(() => requireMemory({ ...load, settings: characters }, 2 ** 20)).toThrow(
      /leave out character groups/,
    )
  })

  test('nothing is said when it fits', () => {
    expect(() => requireMemory(load, needed(1))).not.toThrow()
  })
})
