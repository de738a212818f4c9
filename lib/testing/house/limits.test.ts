import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { GUARDING_LIMITS, REQUEST_LIMITS, SERVER_LIMITS } from '@/lib/contracts/limit-words'
import { tableUnder } from './markdown-table'

test('docs/limits.md says of each limit what it is', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/limits.md'), 'utf8')
  const tables = page.split('\n## ').slice(1)
  const stated = tables.map((table) =>
    tableUnder(table, 'most').map(([name, value]) => ({ name, value })),
  )
  expect(stated).toEqual([REQUEST_LIMITS, SERVER_LIMITS, GUARDING_LIMITS])
})
