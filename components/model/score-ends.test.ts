import { expect, test } from 'vitest'
import { scoreEnds } from './score-ends'

test('an axis never has the same words at both ends of a slope', () => {
  expect(scoreEnds([0.81, 0.824, 0.808])).toEqual({ low: '81%', high: '82%' })
  expect(scoreEnds([0.977, 0.978])).toEqual({ low: '97.7%', high: '97.8%' })
})
