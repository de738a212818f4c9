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
])('50 MB on one line of %s cost that line', async (_, name, content, line) => {
  const { rows, found } = await readWhole(content, { name })
  expect(inShort(rows)).toEqual(['first: A', `line ${line} left out`, 'last: A'])
  expect(found.problems[0]?.message).toContain('longer than 8 MiB')
})
