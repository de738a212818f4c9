import { expect, test } from 'vitest'
import type { CheckedShare, RandomCheck } from '@/lib/contracts/random-check'
import { adviceSentence, advisedThreshold, checkSentences, tellingCheck } from './check-words'

const share = (texts: number, of: number): CheckedShare => ({ texts, of, interval: [0.4, 0.67] })

/** 20 of 50 are at least 90 % sure, and 19 of those right. */
const check: RandomCheck = {
  id: 1,
  version: 4,
  multi: false,
  at: '2025-11-18T14:22:00.000Z',
  by: 'Maya',
  texts: 50,
  population: 1_590,
  judged: 50,
  seed: 7,
  right: share(27, 50),
  fits_no_tag: share(21, 50),
  thresholds: Array.from({ length: 100 }, (_, step) =>
    step < 90
      ? { answered: share(50, 50), right: share(27, 50) }
      : { answered: share(20, 50), right: share(19, 20) },
  ),
  added: false,
}

test('a share is said with its interval and what it is of', () => {
  expect(checkSentences(check, 80)).toEqual([
    'Of 50 texts drawn at random from 1,590 untagged ones, v4 answered 27 rightly: 54.0% (40.0 to 67.0), in brackets the 95% interval.',
    '50 were answered at least 80% sure, 27 of these rightly: 54.0% (40.0 to 67.0).',
    '21 fit no tag: 42.0% (40.0 to 67.0).',
  ])
})

test('the lowest threshold is advised at which 95 % are right, and what it leaves to people', () => {
  expect(advisedThreshold(check)).toBe(90)
  expect(adviceSentence(check)).toBe(
    'Take answers that are at least 90% sure: 19 of 20 are right, 95.0% (40.0 to 67.0), and 30 of 50 are left to people. These texts drew that line, so expect a little less.',
  )
})

test('no threshold is advised where none is good enough or too few answers are so sure', () => {
  const few = { answered: share(9, 50), right: share(9, 9) }
  const hopeless = { ...check, thresholds: check.thresholds?.map(() => few) ?? null }
  expect(advisedThreshold(hopeless)).toBeNull()
  expect(adviceSentence(hopeless)).toMatch('At no certainty 95%')
})

test('of a version with several tags no threshold is told', () => {
  const multi = { ...check, thresholds: null }
  expect(checkSentences(multi, 80)).toHaveLength(2)
  expect(adviceSentence(multi)).toBeNull()
})

test('a version is told of its own check, else of that of the newest earlier one, and of none that has hardly begun', () => {
  const begun = { ...check, id: 3, version: 6, judged: 9 }
  const older = { ...check, id: 2, version: 2 }
  expect(tellingCheck([begun, check, older], 4)).toEqual({ check, isEarlier: false })
  expect(tellingCheck([begun, check, older], 6)).toEqual({ check, isEarlier: true })
  expect(tellingCheck([begun, check], 3)).toBeNull()
})
