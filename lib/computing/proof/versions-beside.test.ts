import { expect, test } from 'vitest'
import { versionsBeside } from './versions-beside'

const versions = [
  { number: 1, revision: 10 },
  { number: 2, revision: 30 },
  { number: 4, revision: 50 },
]
const beside = versionsBeside(versions)

test('a draft is beside the version after which it was made and the next one, whatever their numbers', () => {
  expect([11, 29, 30, 31, 50].map(beside)).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
    [2, 4],
    [2, 4],
  ])
})

test('the newest draft has no version after it yet', () => {
  expect(beside(51)).toEqual([4])
})
