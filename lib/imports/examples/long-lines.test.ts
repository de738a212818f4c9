import { expect, test } from 'vitest'
import { inShort, readWhole } from '@/lib/testing/files/read-whole'

const LONG = 'x'.repeat(50_000_000)

test.each([
  ['CSV', 'a.csv', `text,tag\nfirst,A\n${LONG},B\nlast,A\n`, 3],
  [
    'JSONL',
    'a.jsonl',
    `{"text":"first","tag":"A"}\n{"text":"${LONG}","tag":"B"}\n{"text":"last","tag":"A"}\n`,
    2,
  ],
  [
    'JSON',
    'a.json',
    `[{"text":"first","tag":"A"},{"text":"${LONG}","tag":"B"},{"text":"last","tag":"A"}]`,
    1,
  ],
])('50 MB on one line of %s cost that line', async (_, name, content, line) => {
  const { rows, found } = await readWhole(content, { name })
  expect(inShort(rows)).toEqual(['first: A', `line ${line} left out`, 'last: A'])
  expect(found.problems[0]?.message).toContain('longer than 8 MiB')
})

test.each([
  ['a list of texts', (long: string) => `["first text","${long}","last text"]`],
  [
    'brackets and quotes in it',
    (long: string) =>
      `[{"text":"first text"},{"a":[{"b":"}]\\"${long}\\\\"}],"c":"]"},{"text":"last text"}]`,
  ],
  [
    'lines below it',
    (long: string) => `[{"text":"first text"},\n{"text":"${long}"},\n{"text":"last text"}]`,
  ],
  ['no end', (long: string) => `[{"text":"first text"},{"text":"last text"},{"text":"${long}`],
])('of JSON with an element that is too long the others are read: %s', async (_, made) => {
  const { rows } = await readWhole(made('x'.repeat(9_000_000)), { name: 'a.json' })
  const texts = rows.flatMap((row) => ('text' in row ? [row.text] : []))
  expect(texts).toEqual(['first text', 'last text'])
  expect(rows.filter((row) => 'message' in row)).toHaveLength(1)
})
