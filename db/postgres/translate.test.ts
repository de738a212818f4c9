import { expect, test } from 'vitest'
import { translate, withNul } from './translate'

const textOf = (sql: string, ...values: unknown[]) => translate(sql, values).text

test('places get numbers and the types of their values', () => {
  expect(textOf('SELECT ?, ?, ?, ?, ?', 1, 0.5, 'a', Buffer.from('b'), null)).toBe(
    'SELECT $1::int8, $2::float8, $3::text, $4::bytea, $5',
  )
  expect(translate('SELECT ?', [true]).values).toEqual([1])
})

test('a name that is used twice is one value, and one that is not given is named', () => {
  const given = [{ model: 7, before: 'x' }]
  expect(translate('SELECT :before, :model, :before', given)).toEqual({
    text: 'SELECT $1::text, $2::int8, $1::text',
    values: ['x', 7],
  })
  expect(() => translate('SELECT :other', given)).toThrow('No value is given for :other.')
})

test('what stands in quotes, and casts, are left alone', () => {
  expect(textOf(`SELECT '? :model it''s' AS a, "is it?" FROM t WHERE b = c::text`)).toBe(
    `SELECT '? :model it''s' AS a, "is it?" FROM t WHERE b = c::text`,
  )
})

test('names keep their capitals, and what is said to the planner of SQLite is left out', () => {
  expect(
    textOf(
      'SELECT s.id AS sampleId FROM a INDEXED BY a_now CROSS JOIN s ON s.id = a.id ORDER BY sampleId',
    ),
  ).toBe('SELECT s.id AS "sampleId" FROM a JOIN s ON s.id = a.id ORDER BY "sampleId"')
})

test('rows that are deleted are found by where they are', () => {
  expect(textOf('DELETE FROM t WHERE rowid IN (SELECT rowid FROM t LIMIT 5)')).toBe(
    'DELETE FROM t WHERE ctid IN (SELECT ctid FROM t LIMIT 5)',
  )
})

test('every text comes back as it was, with U+0000 and with what stands for it', () => {
  for (const text of ['a\0b', '\u{10fffe}0', '\0\u{10fffe}1\0', 'plain']) {
    const [stored] = translate('SELECT ?', [text]).values
    expect(stored).not.toContain('\0')
    expect(withNul(String(stored))).toBe(text)
  }
})
