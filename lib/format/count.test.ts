import { expect, test } from 'vitest'
import { compactCount, count } from './count'
import { plural } from './plural'

test('counts have a comma between thousands', () => {
  expect(count(0)).toBe('0')
  expect(count(12_800)).toBe('12,800')
  expect(count(1_000_000)).toBe('1,000,000')
  expect(count(-1200)).toBe('\u22121,200')
})

test('compact counts keep two or three digits', () => {
  expect(compactCount(999)).toBe('999')
  expect(compactCount(1000)).toBe('1k')
  expect(compactCount(1234)).toBe('1.2k')
  expect(compactCount(18_640)).toBe('18.6k')
  expect(compactCount(186_400)).toBe('186k')
  expect(compactCount(999_600)).toBe('1M')
  expect(compactCount(2_500_000)).toBe('2.5M')
})

test('a noun follows its count', () => {
  expect(plural('text', 1)).toBe('1 text')
  expect(plural('text', 0)).toBe('0 texts')
  expect(plural('text', 12_800)).toBe('12,800 texts')
  expect(plural('query', 2, 'queries')).toBe('2 queries')
})
