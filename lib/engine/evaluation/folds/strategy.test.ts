import { expect, test } from 'vitest'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import { strategyOf } from './strategy'

const auto = { tagging_strategy: 'auto' } as const
const rows = (single: number, several: number) =>
  tagRowsOf([
    ...Array.from({ length: single }, () => [0]),
    ...Array.from({ length: several }, () => [0, 1]),
  ])

test('auto is multi-tag when texts with several tags are more than an accident', () => {
  expect(strategyOf(auto, rows(100, 0))).toBe('single')
  expect(strategyOf(auto, rows(998, 2))).toBe('single')
  expect(strategyOf(auto, rows(99, 1))).toBe('multi')
})

test('a chosen strategy is followed whatever the texts', () => {
  expect(strategyOf({ tagging_strategy: 'single' }, rows(0, 5))).toBe('single')
  expect(strategyOf({ tagging_strategy: 'multi' }, rows(5, 0))).toBe('multi')
})
