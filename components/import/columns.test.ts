import { expect, test } from 'vitest'
import {
  assignRole,
  type ColumnRole,
  columnsToShow,
  impossibleRoles,
  keepAll,
  MOST_SHOWN,
  roleOf,
} from './columns'

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
  expect(assignRole({ ...columns }, 2, 'tag')).toEqual({ text: 3, tag: 2 })
})

test('the text column cannot be given up', () => {
  const others: ColumnRole[] = ['ignore', 'more', 'flag', 'answer', 'none', 'field']
  expect(impossibleRoles(columns, 2)).toEqual(others)
  expect(impossibleRoles({ text: 2, tag: null }, 2)).toEqual([...others, 'tag'])
  expect(impossibleRoles(columns, 0)).toEqual([])
})

test('a column leaves its role when it gets another one', () => {
  const several = assignRole(assignRole(columns, 4, 'more'), 5, 'flag')
  expect(several).toEqual({ text: 2, tag: 3, more_tags: [4], flags: [5] })
  expect(assignRole(several, 4, 'answer')).toEqual({
    text: 2,
    tag: 3,
    more_tags: [],
    flags: [5],
    answer: 4,
  })
  expect(assignRole(several, 5, 'ignore')).toEqual({ text: 2, tag: 3, more_tags: [4], flags: [] })
})

test('of thousands of columns the used ones and the first are shown, and others are found by name', () => {
  const all = Array.from({ length: 10_000 }, (_, index) => ({ index, name: `Q${index}` }))
  const used = { text: 9_000, tag: 2 }
  expect(columnsToShow(all, used, '')).toHaveLength(MOST_SHOWN + 1)
  expect(columnsToShow(all, used, ' q7777 ').map(({ index }) => index)).toEqual([2, 7_777, 9_000])
})

test('what is left out can be kept at once, as fields with the kinds that were guessed', () => {
  const all = [
    { index: 0, name: 'id', kind: 'number' as const },
    { index: 1, name: ' channel ' },
    { index: 2, name: 'message' },
    { index: 3, name: 'category' },
    { index: 4, name: 'empty' },
  ]
  expect(keepAll(columns, all, ['id', ' channel '])).toEqual({
    text: 2,
    tag: 3,
    fields: [
      { column: 0, name: 'id', kind: 'number' },
      { column: 1, name: 'channel', kind: 'string' },
    ],
  })
  expect(keepAll(columns, all, [])).toBeNull()
  const many = Array.from({ length: 60 }, (_, row) => ({ index: row + 4, name: `Column ${row}` }))
  expect(
    keepAll(
      columns,
      many,
      many.map(({ name }) => name),
    ),
  ).toBeNull()
})
