import { expect, test } from 'vitest'
import { assignRole, impossibleRoles, roleOf } from './columns'

const columns = { text: 2, tag: 3 }

test('each column has one role', () => {
  expect([0, 2, 3].map((column) => roleOf(columns, column))).toEqual(['ignore', 'text', 'tag'])
})

test('a column that becomes the text stops being the tag', () => {
  expect(assignRole(columns, 3, 'text')).toEqual({ text: 3, tag: null })
})

test('the old text column is left out when another becomes the text', () => {
  expect(assignRole(columns, 0, 'text')).toEqual({ text: 0, tag: 3 })
})

test('making the text column the tag swaps the two', () => {
  expect(assignRole(columns, 2, 'tag')).toEqual({ text: 3, tag: 2 })
})

test('the text column cannot be given up', () => {
  expect(impossibleRoles(columns, 2)).toEqual(['ignore'])
  expect(impossibleRoles({ text: 2, tag: null }, 2)).toEqual(['ignore', 'tag'])
  expect(impossibleRoles(columns, 0)).toEqual([])
})
