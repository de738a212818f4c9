import { expect, test } from 'vitest'
import { estimate } from './estimates'

const [billing, login] = [1, 2]
const text = (answerTags: number[], confidence: number, rightTags: number[] | null) => ({
  answerTags,
  confidence,
  rightTags,
})

const texts = [
  text([billing], 0.95, [billing]),
  text([login], 0.9, []),
  text([login], 0.8, [billing]),
  text([billing], 0.4, [billing]),
  text([billing], 0.99, null),
]

test('shares are of the judged texts, and one that fits no tag is answered wrongly', () => {
  const { judged, right, fits_no_tag } = estimate(texts, { multi: false })
  expect(judged).toBe(4)
  expect(right).toMatchObject({ texts: 2, of: 4 })
  // Wilson 1927: 2 of 4 is 15.0 to 85.0 %, 1 of 4 is 4.6 to 69.9 %.
  expect(right.interval.map((end) => end.toFixed(3))).toEqual(['0.150', '0.850'])
  expect(fits_no_tag).toMatchObject({ texts: 1, of: 4 })
  expect(fits_no_tag.interval.map((end) => end.toFixed(3))).toEqual(['0.046', '0.699'])
})

test('a threshold counts the texts that are at least so sure', () => {
  const { thresholds } = estimate(texts, { multi: false })
  expect(thresholds).toHaveLength(100)
  expect(thresholds?.[80]).toMatchObject({
    answered: { texts: 3, of: 4 },
    right: { texts: 1, of: 3 },
  })
  expect(thresholds?.[96]).toMatchObject({ answered: { texts: 0 }, right: { texts: 0, of: 0 } })
})

test('of several tags all must be right, no answer is right where no tag fits, and there is no threshold', () => {
  const judged = [text([billing], 0.9, [billing, login]), text([], 0.9, []), text([], 0.9, [login])]
  const { right, thresholds } = estimate(judged, { multi: true })
  expect(right).toMatchObject({ texts: 1, of: 3 })
  expect(thresholds).toBeNull()
})

test('nothing is claimed before a text is judged', () => {
  expect(estimate(texts.slice(4), { multi: false }).right).toEqual({
    texts: 0,
    of: 0,
    interval: [0, 1],
  })
})
