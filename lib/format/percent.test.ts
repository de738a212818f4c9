import { expect, test } from 'vitest'
import { interval, percent, sure, wholePercent } from './percent'
import { points } from './points'

test('quality has one decimal, confidence none', () => {
  expect(percent(0.873)).toBe('87.3%')
  expect(percent(1)).toBe('100.0%')
  expect(wholePercent(0.525)).toBe('53%')
})

test('what is not all is never 100%', () => {
  expect(wholePercent(0.994)).toBe('99%')
  expect(wholePercent(0.9951)).toBe('99.5%')
  expect(wholePercent(0.99996)).toBe('> 99.9%')
  expect(wholePercent(1)).toBe('100%')
  expect(percent(0.9994)).toBe('99.9%')
  expect(percent(0.9996)).toBe('> 99.9%')
})

test('an interval names its unit nowhere and both ends alike', () => {
  expect(interval([0.86, 0.885])).toBe('86.0 to 88.5')
  expect(interval([-0.012, 0.03])).toBe('\u22121.2 to 3.0')
})

test('certainty is never written as 100%', () => {
  expect(sure(0.996)).toBe('99.6% sure')
  expect(sure(0.9991)).toBe('> 99.9% sure')
  expect(sure(1)).toBe('> 99.9% sure')
})

test('a difference has a sign and points, never percent', () => {
  expect(points(0.031)).toBe('+3.1 pts')
  expect(points(-0.0487)).toBe('\u22124.9 pts')
  expect(points(0.0004)).toBe('0.0 pts')
  expect(points(-0.0004, { isUnitHidden: true })).toBe('0.0')
})
