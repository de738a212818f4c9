import { describe, expect, test } from 'vitest'
import { inShort, readExample, readWhole } from '@/lib/testing/files/read-whole'

const lines = (...objects: object[]) => objects.map((object) => JSON.stringify(object)).join('\n')
const jsonl = { name: 'a.jsonl' }

describe('labels as objects', () => {
  test('a list of labels with their scores gives those that are likely, not all', async () => {
    const scored = (pos: number) =>
      `[{"label":"pos","score":${pos}},{"label":"neg","score":${1 - pos}}]`
    const { rows, notes } = await readWhole(
      `{"text":"good film","labels":${scored(0.75)}}\n{"text":"bad film","labels":${scored(0.25)}}\n`,
    )
    expect(inShort(rows)).toEqual(['good film: pos', 'bad film: neg'])
    expect(notes[0]).toContain('a text has the tags that are true, or 0.5 and more')
  })

  test.each([
    ['"1"', '"0"'],
    ['"yes"', '"no"'],
  ])('flags that are strings name tags without what they stand below: %s', async (yes, no) => {
    const { rows, notes } = await readWhole(
      `{"text":"good film","cats":{"pos":${yes},"neg":${no}}}\n{"text":"bad film","cats":{"pos":${no},"neg":${yes}}}\n`,
    )
    expect(inShort(rows)).toEqual(['good film: pos', 'bad film: neg'])
    expect(notes[0]).toContain('“pos”, “neg” are taken for tags')
  })

  test('with 0 and 1, as spaCy writes them', async () => {
    const { rows, notes } = await readExample('spacy-cats.jsonl')
    expect(inShort(rows)).toEqual(['good film: POS', 'bad film: NEG'])
    expect(notes[0]).toContain('a text has the tags that are true, or 0.5 and more')
  })

  test('with true and false, each object with other keys', async () => {
    const content = lines(
      { text: 'a', tags: { x: true } },
      { text: 'b', tags: { y: true, x: false } },
      { text: 'c', tags: {} },
    )
    expect(inShort((await readWhole(content, jsonl)).rows)).toEqual(['a: x', 'b: y', 'c: '])
  })

  test('in a cell of a table, in the notation of Python', async () => {
    const { rows } = await readWhole(
      `text,cats\nfirst,"{'A': 1.0, 'B': 0.0}"\nsecond,"{'A': False, 'B': True}"\n`,
    )
    expect(inShort(rows)).toEqual(['first: A', 'second: B'])
  })

  test('as one column for each tag', async () => {
    const content =
      'id,comment_text,toxic,insult\n17,You are wonderful,0,0\n18,You are a fool,0,1\n19,Go away fool,1,1\n'
    const { rows, notes } = await readWhole(content)
    expect(inShort(rows)).toEqual([
      'You are wonderful: ',
      'You are a fool: insult',
      'Go away fool: toxic, insult',
    ])
    expect(notes[0]).toContain('“toxic”, “insult” are taken for tags')
  })

  test('in several columns of tags', async () => {
    const { rows, notes } = await readWhole('text,tag1,tag2\nfirst,a,b\nsecond,b,\nthird,,a\n')
    expect(inShort(rows)).toEqual(['first: a, b', 'second: b', 'third: a'])
    expect(notes[0]).toContain('“tag1”, “tag2” are all tags')
  })

  test('that were refused are no tags: the texts come untagged, and are counted', async () => {
    const content = lines(
      { text: 'a', label: 'x', answer: 'accept' },
      { text: 'b', label: 'x', answer: 'reject' },
      { text: 'c', label: 'x', answer: 'ignore' },
    )
    const { rows, found, notes } = await readWhole(content, jsonl)
    expect(inShort(rows)).toEqual(['a: x', 'b: ', 'c: '])
    expect(found).toMatchObject({ unaccepted: 2, untagged: 2 })
    expect(notes[0]).toContain('Only tags whose “answer” is accept count')
  })

  test('of a choice among options, as Prodigy writes them', async () => {
    const options = [
      { id: 'A', text: 'Billing' },
      { id: 'B', text: 'Shipping' },
    ]
    const content = lines(
      { text: 'where is it', options, accept: ['B'], answer: 'accept' },
      { text: 'pay', options, accept: ['A'], answer: 'reject' },
    )
    expect(inShort((await readWhole(content, jsonl)).rows)).toEqual(['where is it: B', 'pay: '])
  })
})
