import { expect, test } from 'vitest'
import { inShort, readWhole } from '@/lib/testing/files/read-whole'

test.each([
  [
    'letters that were encoded twice',
    'text,tag\ncafÃ© one,pos\nnaÃ¯ve,neg\n',
    'Words such as “cafÃ©” look as if',
  ],
  ['objects of Python', "{'text': 'a'}\n{'text': 'b'}\n", 'look like objects of Python'],
  [
    'commas between tags',
    'text,tags\nhello you,"pos, urgent"\nbad thing,neg\n',
    'each is one tag as it stands. If these are several',
  ],
  [
    'lists of PHP',
    'text,tags\nhello you,"a:1:{i:0;s:3:""pos"";}"\nbad thing,neg\n',
    'look like lists that cannot be read',
  ],
])('%s are read as they stand, and that is said', async (_, content, sentence) => {
  expect((await readWhole(content)).notes.join('\n')).toContain(sentence)
})

test.each([
  ['2026-01-02', '2026-01-03'],
  ['02.01.2026', '03.01.2026'],
])('a column of days such as %s is no tag of the text beside it', async (one, other) => {
  const rows = [one, one, other, other].map((day, row) => `a text ${'abcd'[row]},${day}\n`)
  const { rows: read } = await readWhole(`text,date\n${rows.join('')}`)
  expect(inShort(read)).toEqual(['a', 'b', 'c', 'd'].map((letter) => `a text ${letter}: `))
})
