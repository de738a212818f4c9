import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from './source-files'

test('e2e/README.md tells of each journey once', () => {
  const page = readFileSync(join(ROOT, 'e2e/README.md'), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('|'))
  const told = rows.flatMap((row) => row.split('|')[1]?.match(/`[\w-]+`/g) ?? [])
  const files = readdirSync(join(ROOT, 'e2e')).filter((name) => name.endsWith('.spec.ts'))
  expect(told.sort()).toEqual(files.map((name) => `\`${name.replace('.spec.ts', '')}\``).sort())
})
