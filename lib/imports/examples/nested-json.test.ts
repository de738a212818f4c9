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

  describe('of Argilla, nested and flat records mixed', () => {
    const given = (value: string | string[], status = 'submitted') => ({ value, status })
    const nested = (text: string, ...answers: ReturnType<typeof given>[]) => ({
      id: text,
      status: 'completed',
      fields: { text },
      suggestions: { kind: { value: 'S', score: 0.4 } },
      responses: { kind: answers },
    })
    const flat = (text: string, ...answers: ReturnType<typeof given>[]) => ({
      _server_id: text,
      id: text,
      status: 'completed',
      text,
      'kind.suggestion': 'S',
      'kind.suggestion.score': 0.4,
      'kind.responses': answers.map(({ value }) => value),
      'kind.responses.status': answers.map(({ status }) => status),
    })
    const NOTE = 'Records of Argilla stand in this file in two ways, nested and flat'
    const expected = ['aa: P', 'bb: Q', 'cc: ', 'dd: P, Q', 'ee: Q', 'ff: ']
    const mixed = [
      nested('aa', given('P')),
      flat('bb', given('Q')),
      flat('cc', given('P', 'discarded')),
      flat('dd', given(['P', 'Q'])),
      flat('ee', given('P', 'draft'), given('Q')),
      { ...flat('ff'), 'kind.responses': null, 'kind.responses.status': null },
    ]

    test.each([
      ['a.jsonl', lines(...mixed)],
      ['a.json', JSON.stringify(mixed)],
      ['the flat first', lines(...mixed.slice(1), nested('aa', given('P')))],
    ])('each is read, discarded answers left out: %s', async (name, content) => {
      const isFlatFirst = name === 'the flat first'
      const { rows, notes } = await readWhole(content, isFlatFirst ? jsonl : { name })
      const [first = '', ...rest] = expected
      expect(inShort(rows)).toEqual(isFlatFirst ? [...rest, first] : expected)
      expect(notes.join(' ')).toContain(NOTE)
      expect(notes.join(' ')).toContain('the text is read from “fields.text”')
    })

    test('also those of its older nested export, with the values in the responses', async () => {
      const older = {
        fields: { text: 'aa' },
        responses: [{ status: 'submitted', values: { kind: { value: 'P' } } }],
      }
      const { rows } = await readWhole(lines(older, ...mixed.slice(1)), jsonl)
      expect(inShort(rows)).toEqual(expected)
    })

    describe('behind what is looked at first', () => {
      const many = (record: typeof nested | typeof flat) =>
        Array.from({ length: 3_000 }, (_, id) => record(`text ${id} ${'x'.repeat(80)}`, given('P')))

      test('flat ones are read, and it is said', async () => {
        const late = [flat('bb', given('Q')), flat('cc', given('Q', 'discarded'))]
        const { rows, notes } = await readWhole(lines(...many(nested), ...late), jsonl)
        expect(inShort(rows.slice(-2))).toEqual(['bb: Q', 'cc: '])
        expect(notes.join(' ')).toContain(NOTE)
      })

      test('nested ones are left out, each with the reason', async () => {
        const { rows } = await readWhole(lines(...many(flat), nested('aa', given('Q'))), jsonl)
        expect(rows).toHaveLength(3_001)
        expect(rows.at(-1)).toEqual({
          line: 3_001,
          message: expect.stringContaining('The record is nested, under “fields” and “responses”'),
        })
      })
    })
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
