import { describe, expect, test } from 'vitest'
import { inShort, readWhole } from '@/lib/testing/files/read-whole'

const lines = (...objects: object[]) => objects.map((object) => JSON.stringify(object)).join('\n')
const jsonl = { name: 'a.jsonl' }

describe('labels as objects: what does not hold is no tag, and this is said', () => {
  const both = (one: object, other: object) => [
    { label: 'P', ...one },
    { label: 'Q', ...other },
  ]

  test.each([
    ['answers', { answer: 'accept' }, { answer: 'reject' }],
    ['answers that were passed over', { answer: 'accept' }, { answer: 'ignore' }],
    ['choices', { selected: true }, { selected: false }],
    ['values', { value: 1 }, { value: 0 }],
    ['scores beside a number', { id: 1, score: 0.9 }, { id: 2, score: 0.1 }],
    ['states', { status: 'submitted' }, { status: 'discarded' }],
  ])('%s', async (_, yes, no) => {
    const content = lines(
      { text: 'aa', labels: both(yes, no) },
      { text: 'bb', labels: both(no, yes) },
    )
    const { rows, notes } = await readWhole(content, jsonl)
    expect(inShort(rows)).toEqual(['aa: P', 'bb: Q'])
    expect(notes.join(' ')).toContain('do not count')
  })

  test('a label alone is what somebody chose, however sure', async () => {
    const found = (tag_name: string) => [{ tag_name, tag_id: 1, confidence: 0.4 }]
    const content = lines(
      { text: 'aa', classifications: found('P') },
      { text: 'bb', classifications: found('Q') },
    )
    const { rows, notes } = await readWhole(content, jsonl)
    expect(inShort(rows)).toEqual(['aa: P', 'bb: Q'])
    expect(notes.join(' ')).not.toContain('do not count')
  })
})

describe('nested JSON', () => {
  const result = (...choices: string[]) => [{ type: 'choices', value: { choices } }]

  test('of Label Studio: neither predictions nor cancelled annotations are tags', async () => {
    const tasks = [
      {
        data: { text: 'aa' },
        annotations: [{ was_cancelled: false, result: result('P') }],
        predictions: [{ result: result('Q') }],
      },
      {
        data: { text: 'bb' },
        annotations: [{ was_cancelled: true, result: result('Q') }],
        predictions: [{ result: result('Q') }],
      },
    ]
    const { rows, notes } = await readWhole(JSON.stringify(tasks), { name: 'a.json' })
    expect(inShort(rows)).toEqual(['aa: P', 'bb: '])
    expect(notes[0]).toContain('cancelled')
  })

  test('of Argilla: discarded responses are no tags', async () => {
    const response = (status: string, value: string) => [{ status, values: { label: { value } } }]
    const content = lines(
      { fields: { text: 'aa' }, responses: response('submitted', 'P') },
      { fields: { text: 'bb' }, responses: response('discarded', 'Q') },
    )
    expect(inShort((await readWhole(content, jsonl)).rows)).toEqual(['aa: P', 'bb: '])
  })

  test('with one choice as a string and several as an object', async () => {
    const content = lines(
      { text: 'aa', sentiment: 'P' },
      { text: 'bb', sentiment: { choices: ['P', 'Q'] } },
    )
    expect(inShort((await readWhole(content, jsonl)).rows)).toEqual(['aa: P', 'bb: P, Q'])
  })

  test('with one object under each key is as many texts', async () => {
    const content = JSON.stringify({
      0: { text: 'aa "}', label: 'P', more: [{ a: 1 }] },
      1: { text: 'bb', label: 'Q' },
    })
    for (const name of ['a.json', 'a.txt']) {
      for (const written of [content, JSON.stringify(JSON.parse(content), null, 2)]) {
        const { rows, notes } = await readWhole(written, { name })
        expect(inShort(rows)).toEqual(['aa "}: P', 'bb: Q'])
        expect(notes[0]).toContain('keys themselves are left out')
      }
    }
  })

  test('that names tags and has no texts is refused', async () => {
    const content = JSON.stringify({
      assets: { classes: [{ category: 'C1' }, { category: 'C2' }], documents: [{ location: 'a' }] },
    })
    await expect(readWhole(content, { name: 'a.json' })).rejects.toThrow(
      'a.json has tags and no texts. It has category (a string).',
    )
  })

  test('may have a comma behind each object', async () => {
    const { rows } = await readWhole(
      '{"text":"a","label":"x"},\n{"text":"b","label":"y"},\n',
      jsonl,
    )
    expect(inShort(rows)).toEqual(['a: x', 'b: y'])
  })
})

describe('odd values', () => {
  test('numbers too large to be read exactly cost their row', async () => {
    const { rows } = await readWhole(
      '{"text":"a","label":12345678901234567891}\n{"text":"b","label":7}\n',
      jsonl,
    )
    expect(inShort(rows)).toEqual(['line 1 left out', 'b: 7'])
  })
})
