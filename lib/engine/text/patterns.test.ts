import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnswerer } from '@/lib/engine/classify'
import { createKeywords } from '@/lib/engine/explain/keywords'
import { decodeModel } from '@/lib/engine/model-file/decode'
import { encodeModel } from '@/lib/engine/model-file/encode'
import { anyText } from '@/lib/testing/engine/any-text'
import { trainingSetOf } from '@/lib/testing/engine/example-set'
import { train } from '@/lib/testing/engine/train'
import { normaliseText } from './normalise'
import { createFindMatches, kindNames, patternProblem } from './patterns'
import { WORD } from './token-spans'
import { createTokenise } from './tokenise'

const order = { name: 'order', pattern: '[a-z]{2}-\\d{4}' }

function tokens(text: string, ...regular_expressions: { name: string; pattern: string }[]) {
  const normalised = normaliseText(text)
  const plain = {
    language: 'en',
    preprocess_numbers: true,
    preprocess_social_media: false,
  } as const
  const { count, kinds, starts, ends } = createTokenise({ ...plain, regular_expressions })(
    normalised,
  )
  const names = kindNames(regular_expressions)
  return Array.from({ length: count }, (_, token) =>
    kinds[token] === WORD ? normalised.slice(starts[token], ends[token]) : names[kinds[token]!]!,
  )
}

/** All that one pattern matches in a text. */
const matches = (pattern: string, text: string) =>
  createFindMatches([{ name: 'x', pattern }])(text).map(({ start, end }) => text.slice(start, end))

describe('an expression', () => {
  test('makes one token of what it matches, in place of the words there', () => {
    expect(tokens('Order AB-1234, or cd-5678!', order)).toEqual([
      'order',
      '{order}',
      'or',
      '{order}',
    ])
  })

  test('ignores case, and stands above numbers and words', () => {
    expect(tokens('ref 12.50 abc123', { name: 'ref', pattern: 'REF [\\d.]+' })).toEqual([
      '{ref}',
      'abc123',
    ])
    expect(tokens('abc123d', { name: 'n', pattern: '\\d+' })).toEqual(['abc', '{n}', 'd'])
  })

  test('gives way to one that begins earlier, then to one that stands earlier in the list', () => {
    const [long, short] = [
      { name: 'long', pattern: 'b c d' },
      { name: 'short', pattern: 'b' },
    ]
    expect(tokens('a b c d', short, long)).toEqual(['a', '{short}', 'c', 'd'])
    expect(tokens('a b c d', long, short)).toEqual(['a', '{long}'])
    expect(
      tokens('a b c', { name: 'late', pattern: 'b c' }, { name: 'early', pattern: 'a b' }),
    ).toEqual(['{early}', 'c'])
  })

  test('that matches nothing at all is passed over', () => {
    expect(tokens('a b', { name: 'none', pattern: 'x*' })).toEqual(['a', 'b'])
  })

  test('means the same at the beginning, at the end and inside a long text', () => {
    const words = 'lorem ipsum dolor '.repeat(500)
    expect(matches('^lorem', words)).toEqual(['lorem'])
    expect(matches('dolor $', words)).toEqual(['dolor '])
    expect(matches('\\bipsum\\b', words)).toHaveLength(500)
    expect(matches('dolor lorem', words)).toHaveLength(499)
  })

  test('is a feature of its own in a model that was saved', () => {
    const texts = ['where is ab-1234', 'cd-5678 is late', 'my card 12', 'the card']
    const set = trainingSetOf(
      { texts, tags: texts.map((_, i) => [i < 2 ? 0 : 1]) },
      { regular_expressions: [order] },
    )
    const model = decodeModel(encodeModel(train({ ...set, tagCount: 2 }).model))
    expect(createKeywords(model)(0, 20).for.map(({ feature }) => feature)).toContain('{order}')
    const [known, unknown] = ['zz-9999', 'zz-99'].map((text) =>
      createAnswerer(model).probabilities(text),
    )
    expect(known![0]).toBeGreaterThan(unknown![0]!)
  })
})

describe('no pattern can hang anything', () => {
  test('a nested repetition is right on 100,000 characters, with and without a match', () => {
    expect(matches('(a+)+$', `${'a'.repeat(100_000)}b`)).toEqual([])
    expect(matches('(a+)+$', `${'b '.repeat(50_000)}${'a'.repeat(900)}`)).toEqual(['a'.repeat(900)])
    expect(matches('(a+)+$', 'a'.repeat(100_000)).length).toBeLessThanOrEqual(1)
    expect(matches('(x+x+)+y', 'x'.repeat(100_000))).toEqual([])
    expect(matches('(.*)*=.*', 'z'.repeat(100_000))).toEqual([])
  })

  test('neither can one that looks to the end of the text again for every match', () => {
    const found = matches('a(.*b)?', 'a'.repeat(100_000))
    expect(found.length).toBeGreaterThan(0)
    expect(new Set(found)).toEqual(new Set(['a']))
  })

  test.each([
    ['(?=a)', 'Look-arounds such as (?= cannot be used: they can take forever.'],
    ['a(?!b)', 'Look-arounds such as (?! cannot be used: they can take forever.'],
    ['(?<=a)b', 'Look-arounds such as (?<= cannot be used: they can take forever.'],
    ['(?<!a)b', 'Look-arounds such as (?<! cannot be used: they can take forever.'],
    ['(a)\\1', 'Backreferences such as \\1 cannot be used: they can take forever.'],
    ['(', 'It cannot be read: missing closing ) at ('],
    ['[z-a]', 'It cannot be read: invalid character class range at z-a'],
    ['a{2000}', 'It cannot be read: invalid repeat count at {2000}'],
    [
      '(abcdefghi){900}',
      'It is too large: repetitions such as {100} count as often as they repeat.',
    ],
  ])('%s is refused, saying why', (pattern, problem) => {
    expect(patternProblem(pattern)).toBe(problem)
  })

  test('what cannot be used is known before it is used, and the rest works on any text', () => {
    const pattern = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc
        .array(fc.constantFrom(...'ab.*+?()[]{}|^$\\d1,-é京'), { maxLength: 12 })
        .map((p) => p.join('')),
    )
    fc.assert(
      fc.property(pattern, anyText, (pattern, text) => {
        if (patternProblem(pattern) !== null) return
        const found = createFindMatches([{ name: 'x', pattern }])(text)
        found.forEach(({ start, end }, i) => {
          expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        })
      }),
      { numRuns: 1_000, seed: 1 },
    )
  })
})
