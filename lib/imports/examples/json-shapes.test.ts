import { describe, expect, test } from 'vitest'
import { inShort, readExample, readWhole } from '@/lib/testing/files/read-whole'

describe('nested JSON', () => {
  test('has its text found by path', async () => {
    const { columns, mapping, rows } = await readExample('label-studio-nested.jsonl')
    expect(columns[mapping.text]).toBe('data.text')
    expect(inShort(rows)).toEqual(['a: ', 'b: '])
  })

  const task = (text: string, ...choices: string[]) => ({
    id: 7,
    data: { text },
    annotations: [
      {
        id: 1,
        result: [{ type: 'choices', from_name: 'tag', value: { choices } }],
        was_cancelled: false,
      },
    ],
    predictions: [],
  })

  test('has its tags found by path, through lists', async () => {
    const content = JSON.stringify([task('one', 'A'), task('two', 'A', 'B')], null, 2)
    const { columns, mapping, rows } = await readWhole(content, { name: 'project.json' })
    expect(columns[mapping.tag ?? -1]).toBe('annotations[].result[].value.choices')
    expect(inShort(rows)).toEqual(['one: A', 'two: A, B'])
  })

  test.each([
    ['a list', '[{"text":"a","label":"x"},{"text":"b","label":"y"}]', ''],
    [
      'a list under a key',
      '{"version":1,"documents":[{"text":"a","label":"x"},{"text":"b","label":"y"}]}',
      'documents',
    ],
    [
      'a list two keys deep',
      '{"nlu":{"meta":[1],"examples":[\n{"text":"a","intent":"x"},\n{"text":"b","intent":"y"}]}}',
      'nlu.examples',
    ],
    [
      'objects over many lines',
      '{\n "text": "a",\n "label": "x"\n}\n{\n "text": "b",\n "label": "y"\n}\n',
      '.',
    ],
  ])('is read as %s', async (_, content, list) => {
    const { options, rows } = await readWhole(content, { name: 'export.txt' })
    expect(options).toMatchObject({ format: 'json', list })
    expect(inShort(rows)).toEqual(['a: x', 'b: y'])
  })

  test.each([
    '[{"text":"a","label":"x"},\n{"text":"b","label":"y"}]\n',
    '{\n "text": "a",\n "label": "x"\n}\n{\n "text": "b",\n "label": "y"\n}\n',
  ])('is read as what it is, though it is called .jsonl: %s', async (content) => {
    const { rows } = await readWhole(content, { name: 'a.jsonl' })
    expect(inShort(rows)).toEqual(['a: x', 'b: y'])
  })

  test('of which one list is read tells of the others', async () => {
    const { rows, notes } = await readWhole(
      '{"intents":{"greet":[{"text":"hi"}],"leave":[{"text":"bye"}]}}',
      { name: 'a.json' },
    )
    expect(inShort(rows)).toEqual(['hi: '])
    expect(notes).toEqual([
      'Only the list “intents.greet” is read; the file also has “intents.leave”.',
    ])
  })

  test('may be a list of texts', async () => {
    const { rows } = await readWhole('["first, text", "second text"]', { name: 'texts.json' })
    expect(inShort(rows)).toEqual(['first, text: ', 'second text: '])
  })

  test('has the line on which a broken element starts, and the others are read', async () => {
    const content =
      '[\n{"text": "a", "label": "x"},\n{"text": "b" "label": "y"},\n5,\n{"text": "c", "label": "y"}\n]'
    const { rows } = await readWhole(content, { name: 'a.json' })
    expect(inShort(rows)).toEqual(['a: x', 'line 3 left out', 'line 4 left out', 'c: y'])
  })

  test('that is cut off is read as far as it goes, and says so', async () => {
    const { rows } = await readWhole('[{"text":"a","label":"x"},{"text":"b","la', {
      name: 'a.json',
    })
    expect(rows).toEqual([
      { line: 1, text: 'a', tags: ['x'] },
      { line: 1, message: 'The file ends in the middle of this row.' },
    ])
  })

  test.each([
    [
      '{"id":1,"annotations":[]}\n{"id":2,"annotations":[]}\n',
      'a.jsonl has no key whose values are strings. It has id (a number), annotations (always empty).',
    ],
    [
      '{"text":\n"one object","label":"x"}',
      'a.json has no list of objects: it is one object with the keys text, label.',
    ],
    [
      '{"good film":"pos","bad film":"neg"}',
      'a.json has no list of objects: it is one object with the keys good film, bad film.',
    ],
    [
      '{"text":{"0":"a","1":"b"},"label":{"0":"x","1":"y"}}',
      'a.json has no list of objects: it is one object with the keys text, label.',
    ],
    ['[1, 2, 3]', 'a.json has no list of objects: it is a list of numbers.'],
  ])('is refused in a sentence that names what was found: %s', async (content, sentence) => {
    const name = sentence.slice(0, sentence.indexOf(' '))
    await expect(readWhole(content, { name })).rejects.toThrow(sentence)
  })
})
