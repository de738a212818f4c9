import { expect, test } from 'vitest'
import { currentRequestId, withRequestId } from './with-request-id'

const asking = (id?: string) => ({ header: () => id })

test('a request keeps the id that it brings, at every step of its answer', async () => {
  const seen = await withRequestId(asking('a-1'), async (id) => {
    await new Promise((resolve) => setTimeout(resolve, 1))
    return [id, currentRequestId()]
  })
  expect(seen).toEqual(['a-1', 'a-1'])
  expect(currentRequestId()).toBeUndefined()
})

test('one that brings none, or what is none, gets a new one each time', async () => {
  const ids = await Promise.all(
    [undefined, '', 'two words', 'x'.repeat(201)].map((given) =>
      withRequestId(asking(given), async (id) => id),
    ),
  )
  for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/)
  expect(new Set(ids).size).toBe(4)
})
