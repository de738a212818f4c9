import { expect, test } from 'vitest'
import { readOptions } from './options'

const KNOWN = ['fit', 'accuracy']

test('without arguments every question is asked in three rounds of all sets', () => {
  expect(readOptions([], KNOWN)).toEqual({
    questions: KNOWN,
    data: '../shared/data',
    peers: '../shared/peers',
    sets: null,
    rounds: 3,
    isQuick: false,
    json: null,
  })
})

test('a quick run takes one round of small sets, unless it is told otherwise', () => {
  expect(readOptions(['--quick'], KNOWN)).toMatchObject({ rounds: 1, isQuick: true })
  const told = readOptions(['fit', '--quick', '--sets', 'a, b', '--rounds', '5'], KNOWN)
  expect(told).toMatchObject({ questions: ['fit'], sets: ['a', 'b'], rounds: 5 })
})

test('what is not understood is named', () => {
  expect(() => readOptions(['fits'], KNOWN)).toThrow('"fits" is not a question. There are: fit')
  expect(() => readOptions(['--rounds', '0'], KNOWN)).toThrow('--rounds takes a whole number')
  expect(() => readOptions(['--sets', 'a,,b'], KNOWN)).toThrow('--sets takes names')
  expect(() => readOptions(['--round', '3'], KNOWN)).toThrow("'--round'")
})
