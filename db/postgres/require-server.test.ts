import { expect, test } from 'vitest'
import { requireServer } from './require-server'

/** A server that answers what it is. */
const server = (number: number, version: string, encoding: string) =>
  ({ query: async () => ({ rows: [{ number, version, encoding }] }) }) as never

test.each([
  [server(110_022, '11.22', 'UTF8'), 'db is version 11.22; Langur needs 13 or newer.'],
  [server(120_000, '12.0', 'UTF8'), 'db is version 12.0; Langur needs 13 or newer.'],
  [server(150_000, '15.0', 'LATIN1'), 'db keeps texts as LATIN1, which has no place for all'],
])('a server that is too old, or keeps texts otherwise, is refused in words', async (one, said) => {
  await expect(requireServer(one, 'db')).rejects.toThrow(said)
})

test('the oldest that is known is taken', async () => {
  await requireServer(server(130_000, '13.0', 'UTF8'), 'db')
})
