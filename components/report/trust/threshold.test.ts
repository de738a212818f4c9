import { expect, test } from 'vitest'
import { someDetails } from '@/lib/testing/made/some-report'
import { answersByTenth, atThreshold, readThreshold } from './threshold'

const details = someDetails({
  thresholds: {
    // 100 answers: 60 of them 90 % sure and right, 40 of them 45 % sure and half of these right
    answered: [...Array(46).fill(100), ...Array(45).fill(60), ...Array(10).fill(0)],
    right: [...Array(46).fill(80), ...Array(45).fill(60), ...Array(10).fill(0)],
  },
})

test('says what is answered, what of it is right and what is left', () => {
  expect(atThreshold(details.thresholds, 80)).toEqual({
    answered: 60,
    right: 60,
    shareAnswered: 0.6,
    shareRight: 1,
    left: 40,
  })
  expect(atThreshold(details.thresholds, 0).shareRight).toBe(0.8)
})

test('says nothing about the quality of answers that are too few', () => {
  expect(atThreshold(details.thresholds, 95)).toMatchObject({
    answered: 0,
    shareRight: null,
    left: 100,
  })
})

test('answers by tenth of confidence add up to all', () => {
  const tenths = answersByTenth(details)
  expect(tenths[4]).toBe(40)
  expect(tenths[9]).toBe(60)
  expect(tenths.reduce((sum, n) => sum + n, 0)).toBe(100)
})

test('a threshold that is no whole percent is 80', () => {
  expect(readThreshold('65')).toBe(65)
  expect([null, '', '100', '-1', '7.5', 'x'].map(readThreshold)).toEqual(Array(6).fill(80))
})
