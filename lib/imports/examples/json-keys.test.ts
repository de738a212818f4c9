import { describe, expect, test } from 'vitest'
import { inShort, readExample, readWhole } from '@/lib/testing/files/read-whole'

const lines = (...objects: object[]) => objects.map((object) => JSON.stringify(object)).join('\n')
const jsonl = { name: 'a.jsonl' }

describe('JSON keys', () => {
  test('that come after line 200 are columns, and tags', async () => {
    const { columns, mapping, found } = await readExample('label-key-after-line-200.jsonl')
    expect(columns).toContain('label')
    expect(columns[mapping.tag ?? -1]).toBe('label')
    expect(found.tags.length).toBeGreaterThan(0)
  })

  test('that come after the first mebibyte are columns, named and taken for tags', async () => {
    const padding = Array.from({ length: 20_000 }, (_, row) => ({
      text: `untagged ${row} ${'x'.repeat(60)}`,
    }))
    const late = { text: 'late', category: 'x', extra: 5 }
    const { columns, mapping, guess, found } = await readWhole(lines(...padding, late), jsonl)
    expect(columns).toEqual(['text', 'category', 'extra'])
    expect(mapping.tag).toBe(1)
    expect(guess.notes).toContain('Only further down the file has “category”, “extra”.')
    expect(found.tags).toEqual([{ name: 'x', count: 1 }])
  })

  test('that are not mapped but say something are named with the number of rows', async () => {
    const content = lines(
      { text: 'a', label: 'x', note: 'n' },
      { text: 'b', label: 'y' },
      { text: 'c', note: 'm', id: null },
    )
    const { found } = await readWhole(content, jsonl)
    expect(found.unmapped).toEqual([{ name: 'note', values: 2 }])
  })

  test('of a CSV file are named in the same way', async () => {
    const { found } = await readWhole('text,tag,plan,empty\nHello you,a,Pro,\nBye you,b,,\n')
    expect(found.unmapped).toEqual([{ name: 'plan', values: 1 }])
  })
})

describe('odd values', () => {
  test('cost their row and never the column', async () => {
    const { rows } = await readExample('one-odd-label-hides-all-tags.jsonl')
    expect(inShort(rows)).toEqual(['good film: pos', 'bad film: neg', 'line 3 left out', 'ok: pos'])
    expect(rows[2]).toEqual({
      line: 3,
      message: '“label” is ["pos",null], which is neither a string nor a list of strings.',
    })
  })

  test('in the text cost their row, and labels are not taken for texts', async () => {
    const content = lines(
      { text: { de: 'gut' }, label: 'pos' },
      { text: 'good', label: 'pos' },
      { text: ['a', 'b'], label: 'neg' },
      { text: 'bad', label: 'neg' },
    )
    const { rows } = await readWhole(content, jsonl)
    expect(inShort(rows)).toEqual(['line 1 left out', 'good: pos', 'line 3 left out', 'bad: neg'])
    expect(rows[2]).toMatchObject({ message: '“text” is ["a","b"], which is no text.' })
  })

  test('may be lists of lists or of objects', async () => {
    const content = lines(
      { text: 'one', tags: ['a'] },
      { text: 'two', tags: [['b']] },
      { text: 'three', tags: [{ name: 'c' }] },
      { text: 'four', tags: 'a' },
    )
    const { rows } = await readWhole(content, jsonl)
    expect(inShort(rows)).toEqual(['one: a', 'line 2 left out', 'line 3 left out', 'four: a'])
  })
})
