import 'server-only'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { DATABASE_FILE } from './open'

type Migration = { name: string; statements: string[]; hash: string }

const STATEMENT_BREAK = '--> statement-breakpoint'

/**
 * Brings the database of `folder` to the newest schema. Does nothing when it is there already;
 * otherwise keeps a copy in `files/` first. Safe when two processes start at once: SQLite's own lock decides.
 */
export async function migrate(folder: string, migrationsFolder: string): Promise<void> {
  mkdirSync(join(folder, 'files'), { recursive: true })
  const file = join(folder, DATABASE_FILE)
  const isNew = !existsSync(file)
  const sqlite = new Sqlite(file, { timeout: 60_000 })
  try {
    sqlite.pragma('journal_mode = WAL')
    const migrations = readMigrations(migrationsFolder)
    const pending = migrations.slice(appliedCount(sqlite))
    if (pending.length === 0) return
    if (!isNew) await sqlite.backup(join(folder, 'files', `before-${pending[0]?.name}.db`))
    apply(sqlite, migrations)
  } finally {
    sqlite.close()
  }
}

/** With foreign keys on, rebuilding a table would silently delete the rows that point to it. */
function apply(sqlite: Sqlite.Database, migrations: Migration[]): void {
  sqlite.pragma('foreign_keys = OFF')
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    sqlite.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, hash TEXT NOT NULL)')
    for (const migration of migrations.slice(appliedCount(sqlite))) {
      for (const statement of migration.statements) sqlite.exec(statement)
      sqlite.prepare('INSERT INTO migrations VALUES (?, ?)').run(migration.name, migration.hash)
    }
    const broken = sqlite.pragma('foreign_key_check') as unknown[]
    if (broken.length > 0) throw new Error(`A migration broke ${broken.length} foreign keys.`)
    sqlite.exec('COMMIT')
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    throw error
  }
}

function appliedCount(sqlite: Sqlite.Database): number {
  const known = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'migrations'").get()
  if (!known) return 0
  return sqlite.prepare('SELECT count(*) FROM migrations').pluck().get() as number
}

function readMigrations(folder: string): Migration[] {
  const journal: { entries: { tag: string }[] } = JSON.parse(
    readFileSync(join(folder, 'meta', '_journal.json'), 'utf8'),
  )
  return journal.entries.map(({ tag }) => {
    const source = readFileSync(join(folder, `${tag}.sql`), 'utf8')
    const hash = createHash('sha256').update(source).digest('hex')
    return { name: tag, statements: source.split(STATEMENT_BREAK), hash }
  })
}
