import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { nameSchema } from '@/lib/contracts/name'
import { inputParser, parseParams, queryRecord, refuseOddNumbers } from './parse-input'

const schema = z.object({
  name: nameSchema('name'),
  max_features: z.number().int().min(10).optional(),
  password: z.string().min(8).optional(),
  data: z.array(z.union([z.string(), z.object({ text: z.string() })])).optional(),
})

function failureOf(input: unknown) {
  try {
    inputParser(schema)(input)
  } catch (error) {
    return error as { code: string; message: string; fields: unknown[]; fieldsLeftOut: number }
  }
  throw new Error('It was accepted.')
}

describe('a wrong input', () => {
  test('is a 422 that names the field and the value', () => {
    expect(failureOf({ name: 'a', max_features: 5 })).toMatchObject({
      code: 'REQUEST_PARAMS_ERROR',
      message: 'max_features must be at least 10. Given: 5.',
      fields: [{ path: 'max_features', value: 5 }],
    })
  })

  test.each([
    [z.number().min(5), 1, 'field must be at least 5. Given: 1.'],
    [z.number().max(3_600), 4000, 'field must be at most 3,600. Given: 4000.'],
    [z.number().positive(), 0, 'field must be more than 0. Given: 0.'],
    [z.number().int(), 1.5, 'field must be a whole number. Given: 1.5.'],
    [z.coerce.number().int(), 'seven', 'field must be a number. Given: "seven".'],
    [z.number(), Number.POSITIVE_INFINITY, 'field must be a number. Given: "Infinity".'],
    [z.string(), 4, 'field must be a string. Given: 4.'],
    [z.string().min(1), '', 'field must not be empty. Given: "".'],
    [z.string().max(2), 'abc', 'field must have at most 2 characters. Given: "abc".'],
    [z.array(z.number()).max(1), [1, 2], 'field must have at most 1 entry. Given: [1,2].'],
    [z.tuple([z.number(), z.number()]), [1], 'field must have at least 2 entries. Given: [1].'],
    [z.boolean(), 'yes', 'field must be true or false. Given: "yes".'],
    [z.enum(['csv', 'jsonl']), 'xls', 'field must be "csv" or "jsonl". Given: "xls".'],
    [z.union([z.boolean(), z.array(z.string())]), 4, 'field must be true or false or a list.'],
    [z.email(), 'maya', 'field is not valid. Given: "maya".'],
    [z.strictObject({}), { a: 1 }, 'field.a is not a field of field, which has none.'],
  ])('of any kind is told in a finished sentence, in our words', (field, value, sentence) => {
    const parse = () => inputParser(z.object({ field }))({ field: value })
    expect(parse).toThrowError(sentence)
  })

  test('names a field that is missing', () => {
    expect(failureOf({}).message).toBe('name is missing.')
  })

  test('keeps the sentence that a schema brings along', () => {
    expect(failureOf({ name: '  ' }).message).toBe('name must not be empty. Given: "  ".')
  })

  test('lists every wrong field, the first in sentences and the others by name', () => {
    const failure = failureOf({ name: '', max_features: 1, password: 'x', data: [4, 'a', 5] })
    expect(failure.fields).toHaveLength(5)
    expect(failure.message).toBe(
      'name must not be empty. Given: "". max_features must be at least 10. Given: 1. password must have at least 8 characters. Also wrong: data.1 and data.3.',
    )
  })

  test('names all that is missing', () => {
    const account = z.object({ name: z.string(), role: z.enum(['owner', 'viewer']), age: z.int() })
    expect(() => inputParser(account)({})).toThrowError('name, role and age are missing.')
  })

  test('what is wrong in a whole body is named at most 20 times, the others are counted', () => {
    const failure = failureOf({ name: 'a', data: Array.from({ length: 10_000 }, () => null) })
    expect(failure.fields).toHaveLength(20)
    expect(failure.fieldsLeftOut).toBe(9_980)
    expect(failure.message).toMatch(
      /^data\.1 must be .* Also wrong: data\.4, .* and 9,980 others\.$/,
    )
  })

  test.each([
    [['x', 'x', 'x', 'x', null], 'data.5', 'data.5 must be a string or an object. Given: null.'],
    [['x', { text: 4 }], 'data.2.text', 'data.2.text must be a string. Given: 4.'],
  ])('elements of a batch are named by their place, counted from 1', (data, path, sentence) => {
    const failure = failureOf({ name: 'a', data })
    expect(failure.fields).toMatchObject([{ path }])
    expect(failure.message).toBe(sentence)
  })

  test('elements of a batch are named also by the sentences that a schema brings along', () => {
    const list = z.object({ tags: z.array(nameSchema('A tag name')) })
    const parse = () => inputParser(list)({ tags: ['a', ' '] })
    expect(parse).toThrowError('tags.2: A tag name must not be empty. Given: " ".')
  })

  test('is shortened in the answer', () => {
    const failure = failureOf({ name: 'n'.repeat(10_000) })
    expect(failure.message.length).toBeLessThan(300)
  })

  test('is never repeated when it is a password', () => {
    expect(JSON.stringify(failureOf({ name: 'a', password: 'hunter2' }))).not.toContain('hunter2')
  })
})

test('a parameter in the path that cannot be right is a 404', () => {
  const params = z.object({ tokenId: z.coerce.number().int() })
  expect(() => parseParams(params, { tokenId: 'seven' })).toThrowError(
    expect.objectContaining({ code: 'NOT_FOUND' }),
  )
})

test('a repeated query parameter is a list', () => {
  expect(queryRecord('/x/?a=1&b=2&b=3')).toEqual({ a: '1', b: ['2', '3'] })
  expect(queryRecord('/x/?')).toEqual({})
})

test.each(['', ' 5', '0x10', '1e3', '５'])(
  'a mistyped filter: %j is no number of a query, and never 0 nor another one',
  (limit) => {
    const query = z.object({ limit: z.coerce.number().default(5), q: z.string().optional() })
    expect(() => refuseOddNumbers(query, { limit })).toThrowError('limit must be a number.')
    expect(() => refuseOddNumbers(query, { limit: '-5.5', q: limit })).not.toThrow()
  },
)
