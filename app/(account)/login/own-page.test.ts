import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPage } from './own-page'

test.each([
  '/',
  '/?tag=3',
  '/models/cl_1/data?tag=3&q=%5C%2F',
  '/models/new',
  '/tokens',
  '/account',
])('after the login %s opens', (next) => {
  expect(ownPage(next)).toBe(next)
})

test.each([
  'https://evil.example',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  '\t//evil.example',
  '/\n/evil.example',
  '/models\r\n//evil.example',
  ' //evil.example',
  '/.//evil.example',
  '/models/..//evil.example',
  '/models/%2e%2e//evil.example',
  '/%09/evil.example',
  '/%5cevil.example',
  '/@evil.example',
  '@evil.example',
  '/／evil.example',
  '／／evil.example',
  '/⁄evil.example',
  'javascript:alert(1)',
  'http:evil.example',
  '/login?next=/login',
  '/api/v3/session/',
  '/models#/../',
  '',
  undefined,
  ['/models', '//evil.example'],
])('doors: after the login %j does not open', (next) => {
  expect(ownPage(next)).toBe('/')
})

test('doors: whatever is asked for, a browser stays on this server', () => {
  const parts = [
    '/',
    '\\',
    '.',
    '@',
    ':',
    '%',
    '2e',
    '5c',
    '\t',
    '\n',
    ' ',
    'models',
    'evil.example',
    '?',
    '#',
    '／',
  ]
  const anything = fc.array(fc.constantFrom(...parts), { maxLength: 9 }).map((all) => all.join(''))
  fc.assert(
    fc.property(anything, (next) => {
      const opened = new URL(ownPage(next), 'http://langur')
      expect(opened.origin).toBe('http://langur')
      expect(opened.pathname).not.toMatch(/^\/[\\/]/)
    }),
    { numRuns: 2_000 },
  )
})
