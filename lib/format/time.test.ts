import { expect, test } from 'vitest'
import { clock, day, dayAndClock } from './date'
import { duration, milliseconds, timeLeft } from './duration'
import { relativeTime } from './relative-time'

const now = new Date(2025, 10, 18, 14, 22, 30)
const before = (seconds: number) => new Date(now.getTime() - seconds * 1000)

test('a date has its year only when it is another one', () => {
  expect(day(now, now)).toBe('18 Nov')
  expect(day(new Date(2024, 0, 2), now)).toBe('2 Jan 2024')
  expect(dayAndClock(now, now)).toBe('18 Nov, 14:22')
  expect(clock(new Date(2025, 0, 1, 7, 5))).toBe('07:05')
})

test('an age is told in its largest whole unit', () => {
  expect(relativeTime(before(10), now)).toBe('just now')
  expect(relativeTime(before(50), now)).toBe('1 min ago')
  expect(relativeTime(before(150), now)).toBe('2 min ago')
  expect(relativeTime(before(3600), now)).toBe('1 hour ago')
  expect(relativeTime(before(3 * 86_400), now)).toBe('3 days ago')
  expect(relativeTime(before(31 * 86_400), now)).toBe('18 Oct')
})

test('a clock that runs behind the server is not a negative age', () => {
  expect(relativeTime(before(-5), now)).toBe('just now')
})

test('a duration is told in one unit', () => {
  expect(duration(1.9)).toBe('1.9 ms')
  expect(duration(240)).toBe('240 ms')
  expect(duration(1000)).toBe('1 second')
  expect(duration(80_000)).toBe('80 seconds')
  expect(duration(180_000)).toBe('3 minutes')
  expect(duration(7_200_000)).toBe('2 hours')
})

test('time left is never zero', () => {
  expect(timeLeft(8_200)).toBe('about 8 seconds left')
  expect(timeLeft(0)).toBe('about 1 second left')
})

test('times of an answer keep two digits and one unit', () => {
  expect(milliseconds(0.08342)).toBe('0.083 ms')
  expect(milliseconds(1.94)).toBe('1.9 ms')
  expect(milliseconds(123.4)).toBe('123 ms')
})
