import { expect, test } from 'vitest'
import { axisAround } from './axis-around'

test('an axis has room for all shares and ends at even percents', () => {
  const [low, high] = axisAround([0.881, 0.891, 0.9, 0.865])
  expect(low).toBeCloseTo(0.82, 10)
  expect(high).toBeCloseTo(0.94, 10)
})

test('it never leaves 0 to 100 %', () => {
  expect(axisAround([0.99, 1])[1]).toBe(1)
  expect(axisAround([0, 0.01])[0]).toBe(0)
})

test('it keeps shares that are far apart', () => {
  const [low, high] = axisAround([0.58, 0.12])
  expect(low).toBeCloseTo(0.12, 10)
  expect(high).toBeCloseTo(0.58, 10)
})
