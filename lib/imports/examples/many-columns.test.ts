import { describe, expect, test } from 'vitest'
import { inShort, readWhole } from '@/lib/testing/files/read-whole'

const MANY = 10_000
/** The text and its tag stand last, where somebody who gives up early does not look. */
const names = [...Array.from({ length: MANY - 2 }, (_, column) => `Q${column}`), 'text', 'tag']
const row = (text: string, tag: string) => names.map((name) => ({ text, tag })[name] ?? '7')
const rows = [
  row('The invoice is wrong', 'Billing'),
  row('My code fails', 'Login'),
  row('Charged twice', 'Billing'),
]
const expected = ['The invoice is wrong: Billing', 'My code fails: Login', 'Charged twice: Billing']

describe('ten thousand columns', () => {
  test.each([
    ['a.csv', ','],
    ['a.tsv', '\t'],
  ])('of %s are read, and the last of them found', async (name, delimiter) => {
    const content = [names, ...rows].map((cells) => cells.join(delimiter)).join('\n')
    const { rows: read, columns, found } = await readWhole(`${content}\n`, { name })
    expect(columns).toHaveLength(MANY)
    expect(inShort(read)).toEqual(expected)
    expect(found.problem_count).toBe(0)
  })

  test.each(['a.jsonl', 'a.json'])(
    'as keys of %s: the text and its tag are found, and that others are not offered is said',
    async (name) => {
      const objects = rows.map((cells) =>
        Object.fromEntries(names.map((key, place) => [key, cells[place]])),
      )
      const content = name.endsWith('l')
        ? objects.map((object) => JSON.stringify(object)).join('\n')
        : JSON.stringify(objects)
      const { rows: read, columns, notes } = await readWhole(content, { name })
      expect(columns).toHaveLength(502)
      expect(inShort(read)).toEqual(expected)
      expect(notes).toContain(
        'The objects have more than 500 keys. Offered are the first 500, and those that are called as texts or tags.',
      )
    },
  )
})
