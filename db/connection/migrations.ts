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
  const goBack = 'or go back to a backup of this one: npm run restore -- FILE'
  return pendingOf(appliedMigrations(sqlite, file), known, { name: file, goBack })
}

const MARK = 'moving from '

/** Stands after all migrations while a database is filled from another one, so that no version takes it for its own. */
export const moveMark = {
  of: (source: string) => MARK + source,
  sourceOf: (name: string) => (name.startsWith(MARK) ? name.slice(MARK.length) : null),
}

export type Applied = Pick<Migration, 'name' | 'hash'>

/** The same of what was applied to a database of either kind; `goBack` ends what can be done instead. */
export function pendingOf(
  applied: readonly Applied[],
  known: readonly Migration[],
  { name: database, goBack }: { name: string; goBack: string },
): Migration[] {
  const source = moveMark.sourceOf(applied.at(-1)?.name ?? '')
  if (source !== null) {
    throw new Error(
      `${database} is being filled from ${source}, which has not ended. Do the same npm run move again: it goes on where it was.`,
    )
  }
  const newer = applied[known.length]
  if (newer) {
    throw new Error(
      `${database} is of a newer Langur: it has ${newer.name}, which this version does not know. Nothing was changed. Start the newer version again, ${goBack}`,
    )
  }
  for (const [index, { name, hash }] of applied.entries()) {
    if (known[index]?.name === name && known[index].hash === hash) continue
    throw new Error(
      `${database} does not have the tables of this Langur: its ${name} is another than that of this version. Nothing was changed. Start the version that made it, ${goBack}`,
    )
  }
  return known.slice(applied.length)
}

/** Throws when the database is one of another program. */
export function appliedMigrations(sqlite: Sqlite.Database, file: string): Applied[] {
  const tables = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all()
  if (tables.includes('migrations'))
    return sqlite.prepare('SELECT name, hash FROM migrations ORDER BY rowid').all() as Applied[]
  if (tables.length === 0) return []
  throw new Error(
    `${file} is a database of another program: it has tables, and none of Langur's. Set LANGUR_DATA to another folder.`,
  )
}
