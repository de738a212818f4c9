import { describe, expect, test } from 'vitest'
import { estimateTrainingBytes, type TrainingCounts } from './memory-estimate'

const counts: TrainingCounts = {
  texts: 100_000,
  untagged: 0,
  entries: 1_500_000,
  ngrams: 600_000,
  tags: 20,
  maxFeatures: 50_000,
  algorithm: 'svm',
  strategy: 'single',
  folds: 10,
  threads: 2,
}

const MEBIBYTE = 2 ** 20

/** Largest resident memory of a process that read real texts and trained a fold or two, on one thread. */
const measured = [
  {
    name: '15,000 intents, 150 tags',
    mebibytes: 163,
    texts: 15_000,
    entries: 232_661,
    ngrams: 31_190,
    tags: 150,
  },
  {
    name: '11,014 long posts, 20 tags',
    mebibytes: 283,
    texts: 11_014,
    entries: 3_119_710,
    ngrams: 969_195,
    tags: 20,
  },
  {
    name: '150,000 reviews, 2 tags',
    mebibytes: 321,
    texts: 150_000,
    entries: 2_128_241,
    ngrams: 1_101_344,
    tags: 2,
  },
  {
    name: '1,050,000 reviews, 2 tags',
    mebibytes: 841,
    texts: 1_050_000,
    entries: 18_465_033,
    ngrams: 1_880_080,
    tags: 2,
  },
]

describe('estimateTrainingBytes', () => {
  test.each(measured)('is within half and twice of what was measured: $name', (one) => {
    const { mebibytes, name: _, ...sizes } = one
    const estimate = estimateTrainingBytes({ ...counts, ...sizes, threads: 1 }) / MEBIBYTE
    expect(estimate).toBeGreaterThan(mebibytes / 2)
    expect(estimate).toBeLessThan(mebibytes * 2)
  })

  test('a million short texts fit into 4 GiB', () => {
    const million = { ...counts, texts: 1_000_000, entries: 15_000_000, ngrams: 6_000_000 }
    expect(estimateTrainingBytes(million)).toBeLessThan(4 * 1024 * MEBIBYTE)
  })

  test.each(['texts', 'entries', 'ngrams', 'tags', 'maxFeatures', 'threads'] as const)(
    'never falls when there are more %s',
    (name) => {
      const more = estimateTrainingBytes({ ...counts, [name]: 10 * counts[name] })
      expect(more).toBeGreaterThanOrEqual(estimateTrainingBytes(counts))
    },
  )

  test('ten times the data take at most ten times the memory', () => {
    const { texts, entries, ngrams } = counts
    const more = { ...counts, texts: 10 * texts, entries: 10 * entries, ngrams: 10 * ngrams }
    expect(estimateTrainingBytes(more)).toBeLessThanOrEqual(10 * estimateTrainingBytes(counts))
  })
})
