import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pathFault } from './path-fault'

test.each([
  '/api/v3/classifiers/cl_a/runs/1/',
  '/api/v3/classifiers/cl_a%20b/',
  '/_next/static/chunks/app/(workspace)/models/%5BmodelId%5D/page-1.js',
  '/models/Müller',
  '/api/openapi.json',
  '/...',
  '/100%25',
])('%s is plain', (path) => {
  expect(pathFault(path)).toBeUndefined()
})

test.each([
  ['dots', '/api/v3/classifiers/cl_a/runs/%2e%2e/'],
  ['bare dots', '/api/v3/classifiers/cl_a/runs/../'],
  ['half encoded dots', '/a/.%2E/b'],
  ['one dot', '/a/%2e'],
  ['dots, encoded twice', '/a/%252e%252e/b'],
  ['dots, encoded four times', '/a/%2525252e./b'],
  ['an encoded slash', '/a/x%2F..%2Fb'],
  ['a backslash', '/a\\..\\b'],
  ['an encoded backslash', '/a/%5c..'],
  ['NUL', '/a/%00'],
  ['a line break', '/a/%0d%0aSet-Cookie:x'],
  ['a fragment', '/a/7#/b'],
  ['a broken escape', '/a/%E0%A4%A/'],
  ['no slash at the start', '*'],
])('%s are refused', (_, path) => {
  expect(pathFault(path)).toEqual(expect.any(String))
})

test('whatever is let through is the same address to every parser, however often it is decoded', () => {
  const parts = ['/', '.', '%', '2', 'e', 'E', '5', 'f', 'c', '0', 'a', '\\', '#', 'ü', ' ', '|']
  const paths = fc
    .array(fc.constantFrom(...parts), { maxLength: 14 })
    .map((all) => `/${all.join('')}`)
  fc.assert(
    fc.property(paths, (path) => {
      if (pathFault(path) !== undefined) return
      let read = decodeURIComponent(path)
      expect(decodeURIComponent(new URL(`http://langur${path}`).pathname)).toBe(read)
      for (let round = 0; round < 6; round += 1) {
        expect(read.split('/').filter((segment) => /^\.{1,2}$/.test(segment))).toEqual([])
        expect(read.split('/').length).toBe(path.split('/').length)
        try {
          read = decodeURIComponent(read)
        } catch {
          return
        }
      }
    }),
    { numRuns: 3_000 },
  )
})
