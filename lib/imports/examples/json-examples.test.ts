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
    ['[1, 2, 3]', 'a.json has no list of objects: it is a list of something else.'],
  ])('is refused in a sentence that names what was found: %s', async (content, sentence) => {
    const name = sentence.slice(0, sentence.indexOf(' '))
    await expect(readWhole(content, { name })).rejects.toThrow(sentence)
  })
})
