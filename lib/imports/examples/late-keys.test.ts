import { describe, expect, test } from 'vitest'
import { inShort, readWhole } from '@/lib/testing/files/read-whole'

const lines = (...objects: object[]) => objects.map((object) => JSON.stringify(object)).join('\n')
const jsonl = { name: 'a.jsonl' }
/** More than a first look sees. */
const many = (more: (row: number) => object) =>
  Array.from({ length: 20_000 }, (_, row) => ({
    text: `plain ${row} ${'x'.repeat(60)}`,
    ...more(row),
  }))

describe('JSON keys', () => {
  test('that come late have their tags separated as early ones', async () => {
    const late = ['a|b', 'a', 'b'].map((tags, row) => ({ text: `late ${row}`, tags }))
    const { mapping, found } = await readWhole(lines(...many(() => ({})), ...late), jsonl)
    expect(mapping).toMatchObject({ tag: 1, tag_separator: '|' })
    expect(found.tags.map(({ name }) => name).sort()).toEqual(['a', 'b'])
  })

  test('that come late and are called as a tag go before what only looks like one', async () => {
    const early = many((row) => ({ lang: row % 2 ? 'en' : 'de' }))
    const { found } = await readWhole(
      lines(...early, { text: 'late', lang: 'en', label: 'x' }),
      jsonl,
    )
    expect(found.tags).toEqual([{ name: 'x', count: 1 }])
    expect(found.unmapped).toEqual([{ name: 'lang', values: 20_001 }])
  })

  test('of which each object has another one for its tags', async () => {
    const content = lines(
      { text: 'a', label: 'x' },
      { text: 'b', labels: ['y', 'z'] },
      { text: 'c', Label: 'x' },
    )
    const { rows, notes } = await readWhole(content, jsonl)
    expect(inShort(rows)).toEqual(['a: x', 'b: y, z', 'c: x'])
    expect(notes.at(-1)).toContain('are all tags of a text')
  })
})

describe('labels as objects', () => {
  test('that do not hold are named, also where the first comes far down', async () => {
    const label = (name: string, selected: boolean) => ({ name, selected })
    const early = many(() => ({ labels: [label('x', true)] }))
    const content = lines(...early, { text: 'late', labels: [label('x', false)] })
    const { rows, notes } = await readWhole(content, jsonl)
    expect(inShort(rows.slice(-1))).toEqual(['late: '])
    expect(notes[0]).toContain('do not count')
  })
})

describe('odd values', () => {
  test('that may stand for no tag are named', async () => {
    const { notes } = await readWhole('text,label\none,pos\ntwo,NaN\nthree,null\nfour,pos\n')
    expect(notes).toEqual(['“NaN”, “null” may stand for no tag, and count as tags here.'])
  })

  test('that are lists without an end are named', async () => {
    const { notes } = await readWhole(
      `text,label\none,"['a', 'b']"\ntwo,"['a', 'b"\nthree,"['b']"\n`,
    )
    expect(notes.at(-1)).toContain('look like lists that cannot be read')
  })

  test('tags that stand in the text, as fastText writes them, are named', async () => {
    const { notes } = await readWhole('__label__pos great film\n__label__neg what a bore\n')
    expect(notes.at(-1)).toContain('as fastText writes tags')
  })
})
