import { expect, test } from 'vitest'
import { formInText, hundredths, signedHundredths, sumOfScore } from './sum-words'

const contribution = (feature: string, places: [number, number][]) => ({
  feature,
  kind: 'words' as const,
  weight: 0.5,
  places: places.map(([start, end]) => ({ start, end })),
})

test('a word is shown in the forms that the text has', () => {
  const text = 'The population of Lima: POPULATION and  populous'
  expect(formInText(text, contribution('populous', [[4, 14]]))).toBe('population')
  const places: [number, number][] = [
    [4, 14],
    [24, 34],
    [40, 48],
  ]
  expect(formInText(text, contribution('populous', places))).toBe('population, populous')
  expect(formInText('send it  back', contribution('send back', [[0, 13]]))).toBe('send it back')
  const part = { ...contribution('…pul…', [[2, 5]]), kind: 'characters' as const }
  expect(formInText(text, part)).toBe('…pul…')
})

test('the shown numbers add up to the shown score, whatever rounding does', () => {
  const listed = [0.334, 0.334, -0.126, 0.005].map((weight) => ({ weight }))
  const sum = sumOfScore({ bias: -0.514, margin: 0.061 }, listed)
  expect(sum.listed).toBe(listed.reduce((total, { weight }) => total + hundredths(weight), 0))
  expect(sum.bias + sum.listed + sum.others).toBe(sum.margin)
  expect(sum.margin).toBe(6)
  expect(signedHundredths(-51)).toBe('\u22120.51')
  expect(signedHundredths(82)).toBe('+0.82')
})
