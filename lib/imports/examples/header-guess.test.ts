import { describe, expect, test } from 'vitest'
import { inShort, readWhole } from '@/lib/testing/files/read-whole'

describe('header guess: what is a header', () => {
  test.each([
    [
      'numbers that a program gave',
      '0,1\nGreat phone and battery,pos\nBad screen,neg\nGood value,pos\n',
    ],
    [
      'the same beside row numbers',
      ',0,1\n0,Great phone and battery,pos\n1,Bad screen,neg\n2,Good value,pos\n',
    ],
    [
      'names with units',
      'Review (English),Rating [1-5],Sentiment (pos/neg)\nGreat phone and battery,5,pos\nBad screen,1,neg\n',
    ],
    [
      'a question beside a time',
      'Timestamp,"How satisfied are you with us, and why?",Category\n2024/01/02 10:11,Great phone and battery,pos\n2024/01/02 10:15,Bad screen,neg\n',
    ],
    ['a comment in front', '#text\tlabel\nGreat phone and battery\tpos\nBad screen\tneg\n'],
    [
      'a text column that is empty beside one of the same name',
      'text,text,label\n,Great phone and battery,pos\n,Bad screen,neg\n',
    ],
  ])('%s', async (_, content) => {
    const { rows, mapping } = await readWhole(content)
    expect(inShort(rows).slice(0, 2)).toEqual(['Great phone and battery: pos', 'Bad screen: neg'])
    expect(mapping).not.toHaveProperty('more_tags')
  })

  test.each([
    'Kommentare',
    'Commentaires',
    'Opiniones',
    'Mensagens',
    'Отзывы',
    '留言',
    'Bewertung*',
  ])('a list under %s', async (name) => {
    const { rows, columns } = await readWhole(`${name}\nfirst one\nsecond one\n`)
    expect(columns).toEqual([name])
    expect(rows).toHaveLength(2)
  })
})

describe('header guess: what is none', () => {
  test.each([
    [
      'a tag that is called as columns are',
      'where is it,question\nwho are you,question\nnice work,feedback\n',
    ],
    [
      'a text and a tag that comes once',
      'thanks a lot,praise\nit broke again,complaint\nit is broken,complaint\n',
    ],
    ['a text and a number', 'bad film,0\ngood film,1\nbad one,0\nso good,1\n'],
  ])('%s', async (_, content) => {
    const { rows } = await readWhole(content)
    const expected = content.trim().replaceAll(',', ': ')
    expect(inShort(rows)).toEqual(expected.split('\n'))
  })

  test('numbers of many kinds beside a text are no tags', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, row) => `a text with the number ${row},${row % 30}\n`,
    )
    expect((await readWhole(`text,likes\n${rows.join('')}`)).mapping.tag).toBeNull()
  })

  test('a text that is called as columns are and comes again', async () => {
    const { rows, notes } = await readWhole('comment\nspam\ncomment\nok\n')
    expect(inShort(rows)).toEqual(['comment: ', 'spam: ', 'comment: ', 'ok: '])
    expect(notes[0]).toContain('The first row is taken for a text')
  })

  test('other columns without a name are no further tags', async () => {
    const { rows } = await readWhole(
      '17,it is broken again now,complaint\n18,thanks for your help,praise\n19,it broke again now,complaint\n',
    )
    expect(inShort(rows)).toEqual([
      'it is broken again now: complaint',
      'thanks for your help: praise',
      'it broke again now: complaint',
    ])
  })
})

test('header guess: a text column without a text stays the text, and the tags stay tags', async () => {
  const { mapping } = await readWhole('text,tag\n,A\n,B\n')
  expect(mapping).toMatchObject({ text: 0, tag: 1 })
})
