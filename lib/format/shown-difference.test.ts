import { expect, test } from 'vitest'
import { differenceShown, shownBeside } from './shown-difference'

test('a difference is what the two shown numbers give', () => {
  // 90.9 and 91.1, although the difference of both unrounded is −0.11
  expect(differenceShown({ candidate: 0.90945, baseline: 0.91055 })).toBe(-0.002)
  expect(differenceShown({ candidate: 0.8, baseline: 0.8 })).toBe(0)
})

test('measured on the same texts it says on how many, unless the numbers beside it give it', () => {
  const beside = { candidate: 0.909, baseline: 0.911, isSameTexts: false }
  const measured = { candidate: 0.91, baseline: 0.909, texts: 930 }
  expect(shownBeside(beside, measured)).toEqual({ difference: 0.001, texts: 930 })
  expect(shownBeside({ ...beside, candidate: 0.912 }, measured)).toEqual({
    difference: 0.001,
    texts: null,
  })
})

test('numbers of different texts are not subtracted', () => {
  const beside = { candidate: 0.909, baseline: 0.911, isSameTexts: false }
  expect(shownBeside(beside, null)).toBeNull()
  expect(shownBeside({ ...beside, isSameTexts: true }, null)).toEqual({
    difference: -0.002,
    texts: null,
  })
})
