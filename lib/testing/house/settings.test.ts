import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SETTING_NAMES } from '@/lib/engine/settings'
import { tableUnder } from './markdown-table'

test('docs/settings.md has every setting', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/settings.md'), 'utf8')
  const named = tableUnder(page, 'by API').map(([, name]) => name?.replaceAll('`', ''))
  expect(named.sort()).toEqual([...SETTING_NAMES].sort())
})
