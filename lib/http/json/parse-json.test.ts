import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ELEMENT_VALUES, JSON_DEPTH } from '@/lib/contracts/limits'
import { parseJson } from './parse-json'

const LONG = 'x'.repeat(200_000)
const parse = (text: string, most?: Map<string, number>) => parseJson(Buffer.from(text), most)
const refused = async (text: string) => {
  const error = await parse(text).then(
    () => undefined,
    (thrown: Error) => thrown,
  )
  return error?.message
}

test('a long body is read as JSON.parse reads it', async () => {
  const value = fc.record({
    before: fc.jsonValue({ maxDepth: 4 }),
    data: fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 12 }),
    'quoted ", [ and \\': fc.array(fc.string({ unit: 'binary' })),
  })
  await fc.assert(
    fc.asyncProperty(value, fc.nat(2), async (body, indent) => {
      // Elements of this length make several parts of one list.
      const long = { ...body, data: body.data.flatMap((one) => [one, LONG]) }
      const text = JSON.stringify(long, null, indent)
      expect(await parse(text)).toEqual(JSON.parse(text))
    }),
    { numRuns: 20 },
  )
})

test('what JSON.parse refuses is refused, wherever a body is cut', async () => {
  const good = JSON.stringify({ a: [1, LONG, { b: ['"]'] }, LONG], c: 1 })
  await fc.assert(
    fc.asyncProperty(
      fc.nat(good.length),
      fc.constantFrom(',', ']', '}', '[', '{', ':', '"', '\\', '1 1', 'x'),
      async (at, sign) => {
        const text = good.slice(0, at) + sign + good.slice(at)
        const isGood = isJson(text)
        expect((await refused(text)) === undefined).toBe(isGood)
      },
    ),
    { numRuns: 60 },
  )
  for (const text of [
    `{"a":["${LONG}",]}`,
    `{"a":["${LONG}",,1]}`,
    `{"a":["${LONG}"`,
    `{"a":[,"${LONG}"]}`,
  ])
    expect(await refused(text)).toContain('The body is not valid JSON')
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('a field named twice counts as it stands last, a field __proto__ as a field', async () => {
  const text = `{"data":["${LONG}",1],"__proto__":["${LONG}"],"data":[2]}`
  expect(await parse(text)).toEqual(JSON.parse(text))
})

test('of a list with more elements than are taken, one more is read', async () => {
  const body = { data: Array.from({ length: 50_000 }, (_, index) => ({ index })) }
  const read = await parse(JSON.stringify(body), new Map([['data', 20_000]]))
  expect(read).toEqual({ data: body.data.slice(0, 20_001) })
})

test.each([
  ['too deep', { data: [JSON.parse('['.repeat(JSON_DEPTH) + ']'.repeat(JSON_DEPTH))] }, 'data.1'],
  ['of too many values', { a: 1, data: ['b', Array(ELEMENT_VALUES + 2).fill(0)] }, 'data.2'],
  ['too long', { text: 'x'.repeat(9_000_000) }, 'text has more than 8 MiB'],
  ['of too many values and no object', Array(ELEMENT_VALUES + 2).fill(0), 'The body'],
])('what is %s is refused, and the refusal says where', async (_, body, where) => {
  expect(await refused(JSON.stringify(body))).toContain(where)
})

test('where it is no JSON is said by the element', async () => {
  const data = Array(5).fill(`"${LONG}"`)
  expect(await refused(`{"data":[${data.join()},nil]}`)).toMatch(/in data, from element \d on: /)
})
