import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** What only the database's own language, or its driver, has words for. */
const SQL =
  /\$client|\bPRAGMA\b|\.pragma\(|\bSELECT\b[^;]*\bFROM\b|\bINSERT INTO\b|\bDELETE FROM\b|\bUPDATE \w+ SET\b/

test('there is no SQL outside db/, but for tests that damage a database', () => {
  const found = ['app', 'components', 'lib', 'bench', 'e2e']
    .flatMap((room) =>
      readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((file) =>
        join(room, file),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'))
    .filter((file) => !file.startsWith('lib/testing/database/'))
    .filter((file) => SQL.test(readFileSync(join(root, file), 'utf8')))
  expect(found).toEqual([])
})
