import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { type Migration, readMigrations } from '@/db/connection/migrations'
import { migrationsUpTo } from '@/lib/testing/database/older-migrations'
import { migrations } from '@/lib/testing/database/temporary-database'
import { statementsOf } from './migration-statements'

const known = readMigrations(migrations)
const folder = migrationsUpTo(known.at(-1)?.name ?? '')
afterAll(() => rmSync(folder, { recursive: true }))

test.each(known.map(({ name }, index) => [name, index] as const))(
  'what %s does is known in PostgreSQL',
  (_name, index) => {
    const made = statementsOf(known, index, migrations)
    expect(made.length).toBeGreaterThan(0)
    expect(made.join('\n')).not.toMatch(/`|AUTOINCREMENT|VIRTUAL TABLE|RAISE\(/)
  },
)

test('rows are changed as in SQLite, between the columns that they need and what would refuse them', () => {
  const several = known.findIndex(({ name }) => name === '0011_several_tags')
  const made = statementsOf(known, several, migrations)
  expect(made.map((sql) => sql.split(' ', 2).join(' '))).toEqual([
    'ALTER TABLE',
    'ALTER TABLE',
    'UPDATE "live_samples"',
    'UPDATE "models"',
    'CREATE INDEX',
  ])
})

/** What a further migration of the newest schema would do. */
function further(...statements: string[]): string[] {
  const last: Migration = { name: known.at(-1)?.name ?? '', statements, hash: '' }
  return statementsOf([...known, last], known.length, folder)
}

test('a table that SQLite rebuilds with every value needs no statement; one with other values is refused', () => {
  const rebuilt = (from: string) => [
    'PRAGMA foreign_keys=OFF;',
    'CREATE TABLE `__new_meta` (`key` text PRIMARY KEY NOT NULL, `value` text);',
    `INSERT INTO \`__new_meta\`("key", "value") SELECT ${from} FROM \`meta\`;`,
    'DROP TABLE `meta`;',
    'ALTER TABLE `__new_meta` RENAME TO `meta`;',
  ]
  expect(further(...rebuilt('"key", "value"'))).toEqual([])
  expect(() => further(...rebuilt('"key", upper("value")'))).toThrow('is not known in PostgreSQL')
})

test('what only SQLite knows is refused until it is said what PostgreSQL does instead', () => {
  const trigger = 'CREATE TRIGGER `a` BEFORE DELETE ON `meta` BEGIN SELECT 1; END;'
  expect(() => further(trigger)).toThrow(/ is not known in PostgreSQL.*: CREATE TRIGGER/)
  expect(further("-- why\nUPDATE `meta` SET `value` = 'a`b' WHERE `key` = 'x';")).toEqual([
    `UPDATE "meta" SET "value" = 'a\`b' WHERE "key" = 'x';`,
  ])
})
