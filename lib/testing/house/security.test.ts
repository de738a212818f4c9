import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tableUnder } from './markdown-table'

const root = join(import.meta.dirname, '../../..')
const rows = tableUnder(readFileSync(join(root, 'SECURITY.md'), 'utf8'), 'requirement')

test('SECURITY.md names tests that are there', () => {
  const named = rows.flatMap(([, , , cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file),
  )
  expect(named.length).toBeGreaterThan(30)
  expect(named.filter((file) => !existsSync(join(root, file)))).toEqual([])
})

test('what SECURITY.md says of a requirement begins with whether it is met', () => {
  const unclear = rows.filter(([, , how = '']) => !/^(met|in part|not met)\b/.test(how))
  expect(unclear).toEqual([])
})
