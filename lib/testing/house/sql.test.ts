import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, typeScriptFiles } from './source-files'

/** What only the database's own language, or its driver, has words for. */
const SQL =
  /\$client|\bPRAGMA\b|\.pragma\(|\bSELECT\b[^;]*\bFROM\b|\bINSERT INTO\b|\bDELETE FROM\b|\bUPDATE \w+ SET\b/

const ALLOWED = /^db\/|^lib\/testing\/database\/|\.test\.tsx?$/

test('there is no SQL outside db/, but for tests that damage a database', () => {
  const found = typeScriptFiles()
    .filter((file) => !ALLOWED.test(file))
    .filter((file) => SQL.test(readFileSync(join(ROOT, file), 'utf8')))
  expect(found).toEqual([])
})

test('a CROSS JOIN of db/ says by what it joins, which PostgreSQL wants to know', () => {
  const joins = typeScriptFiles()
    .filter((file) => file.startsWith('db/') && !file.startsWith('db/postgres/'))
    .flatMap((file) =>
      Array.from(
        readFileSync(join(ROOT, file), 'utf8').matchAll(
          /CROSS JOIN (?:\$\{\w+\}|\w+ \w+)(\s+ON\b)?/g,
        ),
        ([found, by]) => ({ file, found, by }),
      ),
    )
  expect(joins.length).toBeGreaterThan(5)
  expect(joins.filter(({ by }) => by === undefined)).toEqual([])
})
