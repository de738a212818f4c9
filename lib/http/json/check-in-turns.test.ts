import { expect, test } from 'vitest'
import { z } from 'zod'
import { longestLists, turnChecker } from './check-in-turns'

const schema = z
  .object({
    data: z.array(z.object({ text: z.string().trim() })).max(10_000, 'too many'),
    more: z.array(z.number()).nullish(),
    name: z.string().default('none'),
  })
  .refine(({ name }) => name !== 'bad', 'a bad name')

const rows = (count: number) => Array.from({ length: count }, (_, at) => ({ text: ` ${at} ` }))

test.each([
  ['good', { data: rows(5_000), more: Array(3_000).fill(1) }],
  ['wrong in two rows', { data: [...rows(4_500), { text: 1 }, {}], more: [1] }],
  ['wrong in a row and beside', { data: [{ text: 1 }, ...rows(4_500)], name: 4 }],
  ['with too many rows', { data: rows(10_001) }],
  ['refused as a whole', { data: rows(3_000), name: 'bad' }],
  ['short', { data: rows(2) }],
  ['no object', [1]],
])('a body that is %s is checked as safeParse checks it', async (_, body) => {
  const at = await turnChecker(schema)(body)
  const whole = schema.safeParse(body)
  expect(at.success ? at.data : undefined).toEqual(whole.data)
  const said = (issues: z.core.$ZodIssue[] = []) =>
    issues.map(({ path, message }) => `${path.join('.')}: ${message}`).sort()
  expect(said(at.success ? [] : at.issues)).toEqual(said(whole.error?.issues))
})

test('the most that a list may have is known before it is read', () => {
  expect(longestLists(schema)).toEqual(new Map([['data', 10_000]]))
})
