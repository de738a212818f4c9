import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '@/lib/testing/engine/any-text'
import { placesInHtml, textOfHtml } from './html'

test.each([
  ['paragraphs', '<p>Hello</p><p>you</p>', ' Hello  you '],
  ['words of several tags', '<b>H</b>ello <span class="x">t</span>here', 'Hello there'],
  ['a line break', 'one<br/>two', 'one two'],
  ['references', 'caf&eacute; &amp; bar&#33; &#x1F44D; 5 &lt; 6', 'café & bar! 👍 5 < 6'],
  ['comments and declarations', '<!DOCTYPE html>a<!-- <p>no</p> -->b', ' a b'],
  ['scripts and styles', 'a<style>p > b {}</style>b<SCRIPT>if (a < b) {}</SCRIPT >c', 'a b c'],
  ['">" in a value', '<a href="x>y" title=\'>\'>link</a>', 'link'],
  ['names of Word', '<o:p>text</o:p>', ' text '],
  ['capitals', '<DIV>a</DIV>', ' a '],
])('%s are read as people see them', (_, html, text) => {
  expect(textOfHtml(html)).toBe(text)
})

test.each([
  'I <3 you, 5 < 6 and 7 > 6',
  'John <john@example.com> or <https://example.com>',
  'AT&T, R&D; a=1&copy=2 &nosuch;',
  'if a <b then',
  'x </ y',
])('“%s” is no HTML and stays as it is', (text) => {
  expect(textOfHtml(text)).toBe(text)
})

test('what is never closed hides nothing that was written', () => {
  expect(textOfHtml('I like <style> here')).toBe('I like   here')
  expect(textOfHtml('<a title="open>text')).toBe('text')
})

test('every character has its place in the HTML', () => {
  const markup = fc.constantFrom('<p>', '</p>', '<b x=">">', '&amp;', '&eacute;', '<!-- x -->', '<')
  const html = fc.array(fc.oneof(anyText, markup), { maxLength: 8 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(html, (raw) => {
      const text = textOfHtml(raw)
      const { starts, ends } = placesInHtml(raw)
      expect([starts.length, ends.length]).toEqual([text.length, text.length])
      for (let at = 0; at < text.length; at++) {
        expect(textOfHtml(raw.slice(starts[at], ends[at])) || text[at]).toContain(text[at])
        expect(ends[at]).toBeGreaterThan(starts[at]!)
        if (at > 0) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1]!)
      }
    }),
    { seed: 1, numRuns: 500 },
  )
})

test.each(['<a ="', '<a =">', '=" ><a "', '<!-- ', '<script>', '<a ', '&amp', '<b><i>'])(
  'a long row of “%s” is read in time that grows with its length',
  (unit) => {
    expect(textOfHtml(unit.repeat(100_000)).length).toBeLessThanOrEqual(unit.length * 100_000)
  },
)
