import { expect, test } from 'vitest'
import { isMistyped, nearestName } from './nearest-name'

const known = ['q', 'tag', 'tagged', 'disagrees', 'filter', 'move_data_to']

test.each([
  ['query', 'q'],
  ['tags', 'tag'],
  ['taged', 'tagged'],
  ['TAG', 'tag'],
  ['fliter', 'filter'],
  ['moveDataTo', 'move_data_to'],
  ['zzz', undefined],
  ['page', undefined],
  ['x'.repeat(100_000), undefined],
])('%.10s was probably meant to be %s', (given, meant) => {
  expect(nearestName(given, known)).toBe(meant)
})

test.each([
  ['fliter', true],
  ['filtre', true],
  ['filters', true],
  ['tga', true],
  ['query', false],
  ['parent_id', false],
  ['', false],
])('%s looks mistyped: %s', (given, isSlip) => {
  expect(isMistyped(given, known)).toBe(isSlip)
})
