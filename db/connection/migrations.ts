import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'

export type Migration = { name: string; statements: string[]; hash: string }

const STATEMENT_BREAK = '--> statement-breakpoint'

/** Those of this version, in their order. */
export function readMigrations(folder: string): Migration[] {
  const journal: { entries: { tag: string }[] } = JSON.parse(
    readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'),
  )
  return journal.entries.map(({ tag }) => {
    const source = readFileSync(join(folder, `${tag}.sql`), 'utf8')
    const hash = createHash('sha256').update(source).digest('hex')
    return { name: tag, statements: source.split(STATEMENT_BREAK), hash }
  })
}

/**
 * What this version still has to do to a database. Throws a sentence when the database is of a newer version, or has been
 * changed by another one: what is not known is left alone.
 */
export function pendingMigrations(
  sqlite: Sqlite.Database,
  file: string,
  known: readonly Migration[],
): Migration[] {
  const applied = appliedMigrations(sqlite, file)
  const newer = applied[known.length]
  if (newer) {
    throw new Error(
      `${file} is of a newer Langur: it has ${newer.name}, which this version does not know. Nothing was changed. Start the newer version again, or go back to a backup of this one: npm run restore -- FILE`,
    )
  }
  for (const [index, { name, hash }] of applied.entries()) {
    if (known[index]?.name === name && known[index].hash === hash) continue
    throw new Error(
      `${file} does not have the tables of this Langur: its ${name} is another than that of this version. Nothing was changed. Start the version that made it, or go back to a backup: npm run restore -- FILE`,
    )
  }
  return known.slice(applied.length)
}

type Applied = Pick<Migration, 'name' | 'hash'>

function appliedMigrations(sqlite: Sqlite.Database, file: string): Applied[] {
  const tables = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()
  if (tables.includes('migrations'))
    return sqlite.prepare('SELECT name, hash FROM migrations ORDER BY rowid').all() as Applied[]
  if (tables.length === 0) return []
  throw new Error(
    `${file} is a database of another program: it has tables, and none of Langur's. Set LANGUR_DATA to another folder.`,
  )
}
