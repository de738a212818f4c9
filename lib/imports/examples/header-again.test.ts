import { describe, expect, test } from 'vitest'
import { inShort, readWhole } from '@/lib/testing/files/read-whole'

describe('header guess: names that are blank, repeated or cannot be seen', () => {
  test.each([
    ['the text column has no name', ',label,\nhello there world,pos,\nbad thing,neg,\n'],
    ['the tag column has no name', 'text,,\nhello there world,pos,\nbad thing,neg,\n'],
    [
      'nothing of what is in them is seen',
      '\u200btext,label\u200e\nhello there world,pos\nbad thing,neg\n',
    ],
    [
      'a mark that was written twice',
      '\uFEFF\uFEFFtext,label\nhello there world,pos\nbad thing,neg\n',
    ],
    [
      'line breaks in names',
      '"Your\ncomment","Label\n(choose)"\nhello there world,pos\nbad thing,neg\n',
    ],
  ])('%s', async (_, content) => {
    const { rows, options } = await readWhole(content)
    expect(options).toMatchObject({ has_header: true })
    expect(options).not.toHaveProperty('skip_rows')
    expect(rows.map((row) => 'text' in row && row.text)).toEqual(['hello there world', 'bad thing'])
  })

  test('tags stay tags where signs that nobody sees stand in their name', async () => {
    const { rows } = await readWhole('text\u200b,\u2060label\na b,x\nc d,y\n')
    expect(inShort(rows)).toEqual(['a b: x', 'c d: y'])
  })

  test('a header that repeats with names that are there twice is no text', async () => {
    const { rows } = await readWhole('text,text,label\none a,en,x\ntext,text,label\ntwo b,de,y\n')
    expect(inShort(rows)).toEqual(['one a: x', 'line 3 left out', 'two b: y'])
  })
})

describe('header guess: two rows of names', () => {
  test('of Qualtrics: the questions name the columns, and what it notes for itself is no text', async () => {
    const ids = ['startDate', 'QID1', 'QID2'].map((id) => `"{""ImportId"":""${id}""}"`).join()
    const { rows, columns } = await readWhole(
      `StartDate,Q1,Q2\nStart Date,"What do you think,\nand why?",Category\n${ids}\n2024-01-01,I like it a lot,praise\n2024-01-02,It is bad,complaint\n2024-01-03,So bad,complaint\n`,
    )
    expect(columns).toEqual(['Start Date', 'What do you think, and why?', 'Category'])
    expect(inShort(rows)).toEqual([
      'line 4 left out',
      'I like it a lot: praise',
      'It is bad: complaint',
      'So bad: complaint',
    ])
    expect(rows[0]).toMatchObject({
      message: expect.stringContaining('as survey programs write it'),
    })
  })

  test('of SurveyMonkey: what stands below the questions is no text', async () => {
    const { rows } = await readWhole(
      'Respondent ID,What do you think?,Category\n,Open-Ended Response,Response\n1,I like it a lot,praise\n2,It is bad,complaint\n3,So bad,complaint\n',
    )
    expect(inShort(rows)[0]).toBe('line 2 left out')
    expect(rows[1]).toMatchObject({ text: 'I like it a lot', tags: ['praise'] })
  })
})

test('header guess: in doubt the first row is a text, and this is said', async () => {
  const { rows, notes } = await readWhole(
    'reset password,account\ncancel order,orders\nrefund,billing\n',
  )
  expect(rows).toHaveLength(3)
  expect(notes[0]).toContain('The first row is taken for a text: “reset password”, “account”.')
})
