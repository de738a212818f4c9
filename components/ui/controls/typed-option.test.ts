import { expect, test } from 'vitest'
import { typedOption } from './typed-option'

const OPTIONS = ['Any', 'Billing', 'Bug', 'Login'].map((label) => ({ id: label, label }))

function type(keys: string, value: string | null, pause = 100): string | null {
  const typed = { text: '', at: Number.NEGATIVE_INFINITY }
  let chosen = value
  for (const [index, key] of [...keys].entries()) {
    chosen = typedOption(OPTIONS, chosen, typed, { key, at: index * pause }) ?? chosen
  }
  return chosen
}

test('a letter chooses what begins with it, in either case', () => {
  expect(type('l', 'Any')).toBe('Login')
  expect(type('L', null)).toBe('Login')
})

test('letters that follow each other are one word', () => {
  expect(type('bu', 'Any')).toBe('Bug')
  expect(type('bi', 'Any')).toBe('Billing')
})

test('after a pause another word begins', () => {
  expect(type('bl', 'Any', 2_000)).toBe('Login')
})

test('the same letter again goes on to the next, and around', () => {
  expect(type('bb', 'Any')).toBe('Bug')
  expect(type('bbb', 'Any')).toBe('Billing')
})

test('what begins nothing changes nothing', () => {
  expect(type('x', 'Bug')).toBe('Bug')
})
