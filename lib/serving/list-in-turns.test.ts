import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listInTurns } from './list-in-turns'

test('a list in turns is the same JSON as at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue(), { maxLength: 20 }), async (elements) => {
      const pieces: string[] = []
      for await (const piece of listInTurns(elements)) pieces.push(piece)
      expect(pieces.join('')).toBe(JSON.stringify(elements))
    }),
  )
})
