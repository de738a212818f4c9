import { expect, test } from 'vitest'
import { type Table, tableAsJson, writeCell, writeTable } from './table'

const table: Table = {
  title: 'Speed',
  columns: [
    { name: 'set', unit: 'text' },
    { name: 'Langur s', unit: 'seconds' },
    { name: 'ratio', unit: 'ratio' },
  ],
  rows: [
    ['one', [0.2, 0.1, 0.4], 3.3333],
    ['two', null, 12.34],
  ],
  notes: ['Measured in a test.'],
  goals: [],
}

test('a table is Markdown with columns of one width', () => {
  expect(writeTable(table)).toBe(
    [
      'Speed',
      '',
      '| set | Langur s               | ratio  |',
      '| --- | ---------------------- | ------ |',
      '| one | 0.200 (0.100 to 0.400) | 3.33 × |',
      '| two | –                      | 12.3 × |',
      '',
      'Measured in a test.',
      '',
    ].join('\n'),
  )
})

test('each unit is written in its own way', () => {
  expect(writeCell(0.8864, 'share')).toBe('0.886')
  expect(writeCell(-0.0123, 'difference')).toBe('−1.2')
  expect(writeCell(-0.0003, 'difference')).toBe('0.0')
  expect(writeCell(12345.6, 'count')).toBe('12,346')
  expect(writeCell(Number.NaN, 'ratio')).toBe('–')
})

test('JSON keeps every round beside the median', () => {
  expect(tableAsJson(table).rows[0]).toEqual({
    set: 'one',
    'Langur s': { median: 0.2, least: 0.1, most: 0.4, rounds: [0.2, 0.1, 0.4] },
    ratio: 3.3333,
  })
})
