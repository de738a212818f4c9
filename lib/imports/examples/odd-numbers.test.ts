import { describe, expect, test } from 'vitest'
import { inShort, readWhole } from '@/lib/testing/files/read-whole'

const jsonl = { name: 'a.jsonl' }

describe('odd values', () => {
  test.each(['12345678901234567890', '1e400', '1e21'])(
    'a number such as %s costs its row, and the sentence says what to do',
    async (number) => {
      const { rows } = await readWhole(
        `{"text":"a b","label":${number}}\n{"text":"c d","label":3}\n`,
        jsonl,
      )
      expect(inShort(rows)).toEqual(['line 1 left out', 'c d: 3'])
      expect(rows[0]).toMatchObject({ message: expect.stringContaining('Write it in quotes.') })
    },
  )

  test.each([
    ['lines', '{"text":"a NaN, b","label":NaN}\n{"text":"c d","label":"x"}\n', 'a.jsonl'],
    ['a list', '[{"text":"a NaN, b","label":NaN},\n{"text":"c d","label":"x"}]', 'a.json'],
  ])(
    'NaN, which Python writes into JSON, is a missing value, and that is said: %s',
    async (_, content, name) => {
      const { rows, notes } = await readWhole(content, { name })
      expect(inShort(rows)).toEqual(['a NaN, b: ', 'c d: x'])
      expect(notes).toContain('NaN and Infinity are no JSON, and are read as a missing value.')
    },
  )

  test.each(['-', '—', '?', '#REF!', 'n.a.', '(blank)'])(
    'a tag called %s may stand for none, and that is said',
    async (name) => {
      const { notes } = await readWhole(`text,label\na b,x\nc d,${name}\n`)
      expect(notes.join('\n')).toContain(`“${name}” may stand for no tag`)
    },
  )
})

describe('nested JSON', () => {
  test('true and false are no text where one stands in lists', async () => {
    const { rows } = await readWhole(
      '[{"id":"x","data":[{"text":"hello "},{"text":"you"}],"isTemplate":false},{"id":"y","data":[{"text":"bye"}]}]',
      { name: 'a.json' },
    )
    expect(rows).toMatchObject([
      { message: '“data[].text” is ["hello ","you"], which is no text.' },
      { text: 'bye' },
    ])
  })

  test('choices in a taxonomy are tags, each with what it is below', async () => {
    const task = (text: string, ...taxonomy: string[][]) => ({
      data: { text },
      annotations: [{ was_cancelled: false, result: [{ value: { taxonomy } }] }],
    })
    const tasks = [task('a', ['Animal', 'Dog'], ['Animal', 'Cat']), task('b', ['Plant'])]
    const { rows } = await readWhole(JSON.stringify(tasks), { name: 'a.json' })
    expect(inShort(rows)).toEqual(['a: Animal > Dog, Animal > Cat', 'b: Plant'])
  })

  test('a key that never holds what a cell can is no column, also not a late one', async () => {
    const { columns, found } = await readWhole(
      '{"text":"Ann lives","label":[[0,3,"PER"]]}\n{"text":"Bob lives","label":[[0,3,"PER"]]}\n',
      jsonl,
    )
    expect(columns).toEqual(['text'])
    expect(found.unmapped).toEqual([{ name: 'label', values: 2 }])
  })

  test.each([
    ['[["a b","x"],["c d","y"]]', 'a.json', 'it is a list of lists'],
    ["{'text':'a b'}\n", 'a.jsonl', "The first one is {'text':'a b'}"],
    ['version: "3.1"\nnlu:\n- intent: greet\n', 'nlu.yml', 'looks like YAML'],
    ['<table><tr><td>a</td></tr></table>', 'a.csv', 'looks like a web page'],
  ])('is refused in a sentence that names what was found: %s', async (content, name, sentence) => {
    await expect(readWhole(content, { name })).rejects.toThrow(sentence)
  })
})

describe('unquoted tables', () => {
  test.each([
    ["text,label\n'hello, you',pos\n'it''s, bad',neg\n'ok',pos\n", "'hello …  you'"],
    ['text,label\n“hello you”,pos\n“bad one”,neg\n', '“hello you”'],
    ['text;label\n«hello; you»;pos\n«bad; one»;neg\n', '«hello …  you»'],
  ])(
    'marks that are no quotes are part of the text, and that is said: %j',
    async (content, cell) => {
      const { notes } = await readWhole(content)
      expect(notes.join('\n')).toContain(`Cells such as ${cell} stand in marks that are no quotes`)
    },
  )

  test('backslash quotes: an apostrophe behind a backslash is one', async () => {
    const { rows } = await readWhole("text,label\nit\\'s here\\, you,neg\nbye\\, now,pos\n")
    expect(inShort(rows)).toEqual(["it's here, you: neg", 'bye, now: pos'])
  })
})
