import { expect, test } from 'vitest'
import { maskText } from './mask-text'

test.each([
  ['Write to maya.koehler+1@mail.example.org, please', 'Write to [email], please'],
  ['a@b is none, ä.ö@bücher.de is', 'a@b is none, [email] is'],
  ['Call +49 (0)30 1234-567 or 0049/30/99', 'Call [number] or [number]'],
  ['Card 4111 1111 1111 1111, order 4711', 'Card [number], order [number]'],
  ['IBAN DE89 3704 0044 0532 0130 00.', 'IBAN [number].'],
  ['IBAN GB29NWBK60161331926819 it is', 'IBAN [number] it is'],
  ['٠١٢٣٤ and A12345B', '[number] and A[number]B'],
  ['3 of 12 items, room 101', '3 of 12 items, room 101'],
])('numbers and addresses go, small numbers stay: %s', (text, masked) => {
  expect(maskText(text)).toBe(masked)
})

test.each([
  ['Dear Mrs. Köhler, it is broken', 'Dear [name], it is broken'],
  ['Hi Maya and thanks', 'Hi [name] and thanks'],
  ['My name is Jonas van Lind and I', 'My name is [name] and I'],
  ['Sehr geehrter Herr Müller-Lüdenscheidt,', 'Sehr geehrter [name],'],
  ['Please ask Dr. Who about it', 'Please ask Dr. [name] about it'],
  ['It is late.\nKind regards,\nÉmile Zola', 'It is late.\nKind regards,\n[name]'],
  // What it misses, as the page says.
  ['hi maya, please ask Jonas Lind', 'hi maya, please ask Jonas Lind'],
  ['the dear old phone', 'the dear old phone'],
])('names go where they can be told: %s', (text, masked) => {
  expect(maskText(text)).toBe(masked)
})

test('what is masked stays as it is', () => {
  const once = maskText('Hi Maya, mail me@x.org or 0123456')
  expect(maskText(once)).toBe(once)
})

test('no text takes long: the same sign a hundred thousand times', () => {
  for (const part of ['a', '@', 'a@', '1', '1 ', 'DE12', 'dear ', 'A ', 'regards\n', '.a']) {
    expect(maskText(part.repeat(100_000)).length).toBeGreaterThan(0)
  }
})
