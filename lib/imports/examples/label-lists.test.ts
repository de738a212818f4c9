import { describe, expect, test } from 'vitest'
import { inShort, readExample, readWhole } from '@/lib/testing/files/read-whole'

const lines = (...objects: object[]) => objects.map((object) => JSON.stringify(object)).join('\n')
const jsonl = { name: 'a.jsonl' }

describe('labels as lists', () => {
  test('in the notation of Python are lists of tags, and the preview says so', async () => {
    const { rows, notes } = await readExample('list-python.csv')
    expect(inShort(rows)).toEqual(['hello there: joy, love', 'bad: anger', 'fine: joy'])
    expect(notes).toEqual([
      `“labels” has cells such as ['joy', 'love']: each entry of the list is a tag.`,
    ])
  })

  test.each([
    ['JSON', '"[""a, b"", ""c""]"', ['a, b', 'c']],
    ['Python with apostrophes', `"[""it's"", 'b']"`, ["it's", 'b']],
    ['Python, a tuple', `"('a', 'b')"`, ['a', 'b']],
    ['Python, a set', `"{'a', 'b'}"`, ['a', 'b']],
    ['an array without commas', `"['a' 'b']"`, ['a', 'b']],
    ['bare brackets', '"[a, b c]"', ['a', 'b c']],
    ['nothing', '[]', []],
    ['numbers', '"[3, 17]"', ['3', '17']],
  ])('in the notation %s', async (_, cell, tags) => {
    const { rows } = await readWhole(`text,tags\nfirst text,${cell}\nsecond text,"[x]"\n`)
    expect(rows[0]).toMatchObject({ tags })
  })

  test('leave brackets alone that belong to names, and say so', async () => {
    const { rows, notes } = await readWhole(
      'text,tag\nfirst,[urgent]\nsecond,normal\nthird,(later)\n',
    )
    expect(inShort(rows)).toEqual(['first: [urgent]', 'second: normal', 'third: (later)'])
    expect(notes[0]).toContain('each is one tag as it stands')
  })

  test('of 0 and 1 name tags by their place, and the preview says so', async () => {
    const content = lines({ text: 'a', labels: [0, 0, 1] }, { text: 'b', labels: [1, 0, 1] })
    const { rows, notes } = await readWhole(content, jsonl)
    expect(inShort(rows)).toEqual(['a: 2', 'b: 0, 2'])
    expect(notes[0]).toContain('each place in the list is a tag')
  })

  test.each([
    [`"frozenset({'joy', 'love'})"`, `frozenset({'anger'})`],
    [`"array(['joy', 'love'], dtype=object)"`, `"array(['anger'], dtype=object)"`],
    [`"[['joy', 'love']]"`, `[['anger']]`],
  ])('that a program printed are lists of tags: %s', async (both, one) => {
    const { rows } = await readWhole(`text,labels\nhello there,${both}\nbad,${one}\n`)
    expect(inShort(rows)).toEqual(['hello there: joy, love', 'bad: anger'])
  })

  test('of 0 and 1 with blanks between them are places, as with commas', async () => {
    const { rows, mapping } = await readWhole('text,labels\na,[1 0 1]\nb,[0 1 0]\nc,[0 0 0]\n')
    expect(mapping.tag_notation).toBe('places')
    expect(inShort(rows)).toEqual(['a: 0, 2', 'b: 1', 'c: '])
  })

  test('of objects that have a name are tags', async () => {
    const { rows } = await readWhole(
      '{"text":"hi","labels":[{"name":"joy"},{"name":"love"}]}\n{"text":"bad","labels":[{"name":"anger"}]}\n',
    )
    expect(inShort(rows)).toEqual(['hi: joy, love', 'bad: anger'])
  })

  test('of answers below the name of a question are tags', async () => {
    const answer = (label: string) => `[{"values":{"label":{"value":"${label}"}}}]`
    const { rows } = await readWhole(
      `{"fields":{"text":"a"},"responses":${answer('x')}}\n{"fields":{"text":"b"},"responses":${answer('y')}}\n`,
    )
    expect(inShort(rows)).toEqual(['a: x', 'b: y'])
  })
})
