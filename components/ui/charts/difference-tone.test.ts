import { expect, test } from 'vitest'
import { toneOf } from './difference-tone'

test('colours a bar that is wholly on one side of zero, whatever the verdict', () => {
  expect(toneOf({ low: -0.067, high: -0.025 })).toBe('down')
  expect(toneOf({ low: 0.001, high: 0.02 })).toBe('up')
  expect(toneOf({ low: -0.026, high: 0.01 })).toBe('open')
})
