import { expect, test } from 'vitest'
import { createReadingPace, type ReadingPace } from './reading-pace'

const text = (characters: number) => 'a'.repeat(characters)

/** Reads texts, each of which takes so many milliseconds. */
function read(pace: ReadingPace, characters: number, ...each: number[]): void {
  for (const ms of each) {
    pace.time(text(characters), () => {
      const end = performance.now() + ms
      while (performance.now() < end);
    })
  }
}

test('until it is known how fast texts are read, long ones are read elsewhere', () => {
  const pace = createReadingPace(false)
  expect([2_000, 2_001].map((one) => pace.isLong(text(one)))).toEqual([false, true])
})

test('where texts are read fast, long ones are read here, up to a limit', () => {
  const pace = createReadingPace(false)
  read(pace, 500_000, ...Array(8).fill(0))
  expect([20_000, 20_001].map((one) => pace.isLong(text(one)))).toEqual([false, true])
})

test('one text that took long says nothing: the process may have waited; two do', () => {
  const pace = createReadingPace(false)
  read(pace, 500_000, ...Array(7).fill(0), 100)
  expect(pace.isLong(text(20_000))).toBe(false)
  read(pace, 1_000, 50)
  read(pace, 1_000, 50)
  expect([1_000, 1_001].map((one) => pace.isLong(text(one)))).toEqual([false, true])
})

test('expressions are trusted with short texts only', () => {
  const pace = createReadingPace(true)
  expect([200, 201].map((one) => pace.isLong(text(one)))).toEqual([false, true])
  read(pace, 500_000, ...Array(8).fill(0))
  expect([1_000, 1_001].map((one) => pace.isLong(text(one)))).toEqual([false, true])
  read(pace, 200, 50, 50)
  expect([100, 101].map((one) => pace.isLong(text(one)))).toEqual([false, true])
})
