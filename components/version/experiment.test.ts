import { expect, test } from 'vitest'
import { aVersion } from '@/lib/testing/made/a-version'
import { experimentsOf, sortExperiments } from './experiment'

const versions = [
  aVersion({ number: 3, macro_f1: 0.8, accuracy: 0.7 }),
  aVersion({ number: 2, macro_f1: 0.9, accuracy: 0.6 }),
  aVersion({ number: 1, macro_f1: 0.7, accuracy: 0.9 }),
]

const numbers = (experiments: ReturnType<typeof experimentsOf>) =>
  experiments.map(({ version, before }) => [version.number, before?.number ?? null])

test('each experiment is compared with the training before it', () => {
  expect(numbers(experimentsOf(versions, false))).toEqual([
    [3, 2],
    [2, 1],
    [1, null],
  ])
})

test('a version whose predecessor is not loaded yet waits for it', () => {
  expect(numbers(experimentsOf(versions, true))).toEqual([
    [3, 2],
    [2, 1],
  ])
})

test('sorting by quality keeps what each one is compared with', () => {
  const sorted = sortExperiments(experimentsOf(versions, false), 'macro_f1')
  expect(numbers([...sorted])).toEqual([
    [2, 1],
    [3, 2],
    [1, null],
  ])
})

test('a version that is an earlier one to the last byte brought it back, the newest of those', () => {
  const [v1, v2, v3] = [1, 2, 3].map((number) =>
    aVersion({ number, data_hash: `d${number}`, model_hash: `m${number}` }),
  )
  if (!v1 || !v2 || !v3) throw new Error('There are three.')
  const back = { ...v1, number: 4 }
  expect(experimentsOf([back, v3, v2, v1], false).map(({ same }) => same)).toEqual([
    1,
    null,
    null,
    null,
  ])
})
