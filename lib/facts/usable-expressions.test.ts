import { expect, test } from 'vitest'
import { wellFormedExpressions, withoutRefused } from './usable-expressions'

const order = { name: 'ORDER', pattern: '[A-Z]{2}' }
const money = { name: 'MONEY', pattern: '(refund' }

test('a name that cannot be one, and one that is there already, is not asked about', () => {
  const again = { name: 'ORDER', pattern: 'x' }
  const spaced = { name: 'MY ORDER', pattern: 'x' }
  expect(wellFormedExpressions([spaced, order, again, money])).toEqual([order, money])
})

test('expressions whose pattern was refused are left out, all others stay', () => {
  const fields = [{ path: 'regular_expressions.1.pattern' }]
  expect(withoutRefused([money, order], fields)).toEqual([order])
})

test('a refusal of anything else leaves nothing out', () => {
  expect(withoutRefused([money, order], [{ path: 'text' }])).toBeNull()
})
