import { expect, test } from 'vitest'
import { bytes } from './bytes'
import { initials } from './initials'

test('sizes are told in the unit that keeps them short', () => {
  expect(bytes(0)).toBe('0 bytes')
  expect(bytes(1)).toBe('1 byte')
  expect(bytes(1023)).toBe('1023 bytes')
  expect(bytes(1_572_864)).toBe('1.5 MB')
  expect(bytes(64 * 1024 * 1024)).toBe('64 MB')
})

test('initials are two letters of whatever script', () => {
  expect(initials('Maya Köhler')).toBe('MK')
  expect(initials('reviews')).toBe('RE')
  expect(initials('東京 支店')).toBe('東支')
  expect(initials('')).toBe('')
})
