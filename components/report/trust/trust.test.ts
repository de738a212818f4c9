import { expect, test } from 'vitest'
import { trustSentence } from './trust'

const bin = (confidence: number, right: number, interval: [number, number]) => ({
  texts: 200,
  from: confidence - 0.02,
  to: confidence + 0.02,
  confidence,
  right,
  interval,
})
const sentence = (...bins: ReturnType<typeof bin>[]) => trustSentence(bins)

test('is believed when what it says lies within what was measured', () => {
  expect(sentence(bin(0.5, 0.47, [0.4, 0.54]), bin(0.78, 0.8, [0.74, 0.85]))).toBe(
    'Yes: of 200 tagged texts that it was 76% to 80% sure of, 80% are right.',
  )
})

test('is too modest or too sure when it lies outside', () => {
  expect(sentence(bin(0.78, 0.92, [0.87, 0.95]))).toMatch(/^No, it is too modest/)
  expect(sentence(bin(0.78, 0.62, [0.55, 0.68]))).toMatch(/^No, it is too sure of itself/)
  expect(sentence(bin(0.78, 0.81, [0.79, 0.83]))).toMatch(/^Nearly, it is slightly too modest/)
})

test('says nothing of a handful of texts', () => {
  const few = { ...bin(0.8, 0.75, [0.3, 0.95]), texts: 4 }
  expect(sentence(few)).toMatch(/^Too few texts to say: of 4 tagged texts/)
})

test('a narrow range is one number', () => {
  const narrow = { ...bin(0.97, 1, [0.9, 1]), from: 0.968, to: 0.972 }
  expect(sentence(narrow)).toContain('that it was 97% sure of')
})

test('says nothing where nothing was measured', () => {
  expect(sentence()).toBeNull()
})

test('of one tag it says how many texts have it', () => {
  expect(trustSentence([bin(0.78, 0.8, [0.74, 0.85])], 'Urgent')).toBe(
    'Yes: of 200 tagged texts that it was 76% to 80% sure of Urgent, 80% have it.',
  )
})

test('judges all parts, and names the one where it claims too much', () => {
  const top = { ...bin(0.999, 0.978, [0.962, 0.988]), texts: 538 }
  expect(sentence(bin(0.78, 0.8, [0.74, 0.85]), top)).toBe(
    'Yes: of 200 tagged texts that it was 76% to 80% sure of, 80% are right. Where it is surest it claims too much: 99.9% sure, right in 97.8% of 538 texts.',
  )
  const middle = bin(0.6, 0.4, [0.33, 0.47])
  expect(sentence(middle, bin(0.78, 0.8, [0.74, 0.85]), top)).toMatch(
    /Elsewhere it claims too much: 60\.0% sure, right in 40\.0% of 200 texts\. It also does in 1 other part\.$/,
  )
})

test('what could be chance in one of ten parts is not held against it', () => {
  expect(sentence(bin(0.78, 0.8, [0.74, 0.85]), bin(0.95, 0.91, [0.87, 0.945]))).not.toContain(
    'claims too much',
  )
})
