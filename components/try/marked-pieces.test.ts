import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedPieces } from './marked-pieces'

const marks = (text: string, words: [start: number, end: number, weight: number][]) =>
  markedPieces(
    text,
    words.map(([start, end, weight]) => ({ start, end, weight })),
  ).map((piece) => [piece.text, piece.mark])

test('words are tinted in three steps of the strongest, and those against it dotted', () => {
  const text = 'send the euros back, closed'
  const words: [number, number, number][] = [
    [0, 4, 0.2],
    [9, 14, 1],
    [15, 19, 0.5],
    [21, 27, -0.4],
  ]
  expect(marks(text, words)).toEqual([
    ['send', 'for-1'],
    [' the ', null],
    ['euros', 'for-3'],
    [' ', null],
    ['back', 'for-2'],
    [', ', null],
    ['closed', 'against'],
  ])
})

test('neighbours with the same mark are one piece, across spaces alone', () => {
  const words: [number, number, number][] = [
    [0, 3, 1],
    [4, 6, 0.9],
    [8, 10, 0.8],
  ]
  expect(marks('not so, ok', words)).toEqual([
    ['not so', 'for-3'],
    [', ', null],
    ['ok', 'for-3'],
  ])
})

test('what hardly counts is left alone', () => {
  const words: [number, number, number][] = [
    [0, 1, 1],
    [2, 3, 0.05],
    [4, 5, -0.1],
  ]
  expect(marks('a b c', words)).toEqual([
    ['a', 'for-3'],
    [' b c', null],
  ])
})

test('the pieces are the whole text, whatever is marked', () => {
  const words = fc.array(fc.tuple(fc.nat(20), fc.nat(5), fc.double({ noNaN: true })))
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), words, (text, parts) => {
      const placed = parts
        .map(([start, length, weight]) => ({ start, end: start + length, weight }))
        .filter(({ end }) => end <= text.length)
        .toSorted((a, b) => a.start - b.start)
      const pieces = markedPieces(text, placed)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
    }),
    { seed: 1 },
  )
})
