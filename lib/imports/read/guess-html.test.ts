import { expect, test } from 'vitest'
import { guessHtml } from './guess-html'
import { guessReading } from './guess-reading'

const plain = (count: number) =>
  Array.from({ length: count }, (_, at) => `My card was charged ${at}`)

test('texts with tags or references are told with how many there are, and one of them as it would be read', () => {
  expect(guessHtml([...plain(8), '<p>Hello<br>you</p>', 'Tom &amp; Jerry'])).toEqual({
    texts: 2,
    looked_at: 10,
    example: { from: '<p>Hello<br>you</p>', to: 'Hello you' },
  })
})

test('texts about HTML, comparisons and placeholders are none', () => {
  expect(guessHtml([...plain(40), 'How do I close a <p> tag?'])).toBeNull()
  expect(
    guessHtml(['5 < 6 > 4', 'Dear <name>,', 'John <john@example.com>', 'AT&T; R&D;']),
  ).toBeNull()
  expect(guessHtml([])).toBeNull()
})

test('a long text is shown up to the end of a word', () => {
  const example = guessHtml([`<p>${'word '.repeat(100)}</p>`])?.example
  expect(example?.from).toMatch(/^<p>(word )+word$/)
  expect(example?.to).toMatch(/^(word )+word$/)
})

test('the language is that of what is read, not of the tags', async () => {
  const text =
    '<div class="message"><span style="color: black">Meine Rechnung ist falsch, bitte um Erstattung</span></div>'
  expect(await guessReading(Array(20).fill(text))).toMatchObject({
    language: 'de',
    html: { texts: 20 },
  })
})
