import { describe, expect, test } from 'vitest'
import { inShort, readWhole } from '@/lib/testing/files/read-whole'

const lines = (...objects: object[]) => objects.map((object) => JSON.stringify(object)).join('\n')
const jsonl = { name: 'a.jsonl' }
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

describe('labels as lists', () => {
  test.each([
    ['Postgres', '{joy,love}', '{joy}', 'joy, love'],
    ['Postgres with quotes', '{"joy ride",love}', '{love}', 'joy ride, love'],
    ['Python, an empty set', 'set()', "{'joy'}", ''],
    ['Python with nothing in it', "['joy', None]", "['joy']", 'joy'],
    ['bare brackets with an apostrophe', "[don't know, other]", '[other]', "don't know, other"],
    ['brackets from a word processor', '[‘joy’, ‘love’]', '[‘joy’]', 'joy, love'],
    ['numpy on two lines', "['joy' 'love'\n 'fear']", "['joy']", 'joy, love, fear'],
    ['Label Studio', '{"choices":["joy","love"]}', 'joy', 'joy, love'],
  ])('in the notation of %s', async (_, several, one, tags) => {
    const cells = [several, one, several].map(quoted)
    const { rows } = await readWhole(
      `text,tags\n${cells.map((cell, row) => `row ${row},${cell}\n`).join('')}`,
    )
    expect(inShort(rows)[0]).toBe(`row 0: ${tags}`)
    expect(rows[1]).toMatchObject({ tags: [one.replace(/[^a-z ]/gu, '')] })
  })

  test('one below the other in a cell are several tags', async () => {
    const { rows } = await readWhole('text,tags\none,"a\nb"\ntwo,a\nthree,"b\nc"\nfour,c\n')
    expect(inShort(rows)).toEqual(['one: a, b', 'two: a', 'three: b, c', 'four: c'])
  })

  test('that may be lists or not are one tag, and this is said', async () => {
    const { notes } = await readWhole('text,tags\none,a|b\ntwo,x\nthree,a|b\n')
    expect(notes[0]).toBe(
      '“tags” has cells such as a|b: each is one tag as it stands. If these are several, choose what separates them.',
    )
  })
})

describe('labels as objects', () => {
  test.each([
    ['Y and N', 'Y', 'N'],
    ['TRUE and FALSE', 'TRUE', 'FALSE'],
    ['yes and no', 'yes', 'no'],
    ['Ja and Nein', 'Ja', 'Nein'],
    ['1 and nothing', '1', ''],
  ])('as one column for each tag, with %s', async (_, yes, no) => {
    const said = [no, yes, yes, no, yes, no]
    const content = said.map((toxic, row) => `Some comment ${row},${toxic},${yes}\n`).join('')
    const { rows, mapping } = await readWhole(`comment_text,toxic,insult\n${content}`)
    expect(mapping.flags).toEqual([1, 2])
    expect(inShort(rows).slice(0, 2)).toEqual([
      'Some comment 0: insult',
      'Some comment 1: toxic, insult',
    ])
  })

  test('of which one is a number of the row: that is no tag', async () => {
    const content = lines(
      { id: 0, text: 'aa', p: true, n: false },
      { id: 1, text: 'bb', p: false, n: true },
    )
    expect(inShort((await readWhole(content, jsonl)).rows)).toEqual(['aa: p', 'bb: n'])
  })
})

describe('labels as objects: what was refused', () => {
  test('is told by other words, too', async () => {
    const content = lines(
      { text: 'aa', label: 'P', status: 'accepted' },
      { text: 'bb', label: 'Q', status: 'rejected' },
    )
    const { rows, found } = await readWhole(content, jsonl)
    expect(inShort(rows)).toEqual(['aa: P', 'bb: '])
    expect(found).toMatchObject({ unaccepted: 1 })
  })
})

describe('odd values', () => {
  test('texts in lists do not make texts of the labels', async () => {
    const content = lines(
      { text: ['one'], label: 'x' },
      { text: ['two', 'three'], label: 'y' },
      { text: 'four', label: 'y' },
    )
    const { rows } = await readWhole(content, jsonl)
    expect(inShort(rows)).toEqual(['one: x', 'line 2 left out', 'four: y'])
  })
})

describe('nested JSON', () => {
  test('what a program proposed is no tag beside those of people', async () => {
    const content = lines(
      {
        fields: { text: 'aa' },
        responses: { label: [{ value: 'P' }] },
        suggestions: { label: { value: 'Q' } },
      },
      { fields: { text: 'bb' }, responses: {}, suggestions: { label: { value: 'Q' } } },
    )
    const { rows, found } = await readWhole(content, jsonl)
    expect(inShort(rows)).toEqual(['aa: P', 'bb: '])
    expect(found.unmapped).toContainEqual({ name: 'suggestions.label.value', values: 2 })
  })

  test('of which only proposals are tags says so', async () => {
    const proposed = (tag: string) => ({ data: { text: 'aa' }, predictions: [{ label: tag }] })
    const { notes } = await readWhole(lines(proposed('P'), proposed('Q')), jsonl)
    expect(notes.at(-1)).toBe(
      '“predictions[].label” holds what a program proposed, not what a person said.',
    )
  })
})
