import 'server-only'
import { existsSync, lstatSync, mkdirSync, readlinkSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { keepNewest, listBackupFiles, newBackupPath } from '@/db/backups/backup-files'
import { copyDatabase } from '@/db/backups/copy-database'
import { type Migration, pendingMigrations, readMigrations } from './migrations'
import { DATABASE_FILE } from './open'
import { StorageError } from './storage-fault'
import { requireLog } from './storage-watch'

/** Copies from before an upgrade: enough to go back over several upgrades of one day. */
const COPIES_KEPT = 3

type Options = {
  /** Where the copy from before goes; null for none. */
  backups?: string | null
  tell?: (sentence: string) => void
}

/**
 * Brings the database of `folder` to the newest schema, or makes it. Does nothing when it is there already; otherwise keeps
 * a checked copy of what was there first. Throws a sentence when the database is damaged, or not of this version.
 */
export async function migrate(
  folder: string,
  migrationsFolder: string,
  { backups = join(folder, 'backups'), tell = () => {} }: Options = {},
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, DATABASE_FILE)
  const migrations = readMigrations(migrationsFolder)
  if (!existsSync(file)) {
    if (backups !== null) await requireNothingLost(folder, backups)
    // Somebody else may have made it meanwhile.
    if (!existsSync(file)) create(folder, migrations)
    return
  }
  requireLog(file)
  const pending = readPending(file, migrations)
  const [next] = pending
  if (!next) return
  if (backups !== null) {
    const copy = await newBackupPath(backups, 'upgrade', { at: new Date(), of: next.name })
    await copyDatabase(file, copy, { migrationsFolder })
    tell(
      `The tables are brought up to date (${pending.map(({ name }) => name).join(', ')}). A checked copy of before is ${copy}.`,
    )
    for (const name of await keepNewest(backups, 'upgrade', COPIES_KEPT)) {
      tell(
        `Of the copies from before upgrades the newest ${COPIES_KEPT} are kept; ${name} is deleted.`,
      )
    }
  }
  const sqlite = new Sqlite(file, { timeout: 60_000 })
  try {
    sqlite.pragma('journal_mode = WAL')
    apply(sqlite, file, migrations)
  } finally {
    sqlite.close()
  }
}

/** Under another name first: a start that is killed leaves no database that is half made. */
function create(folder: string, migrations: Migration[]): void {
  const made = join(folder, `.new-${process.pid}-${DATABASE_FILE}`)
  const sqlite = new Sqlite(made)
  try {
    sqlite.pragma('journal_mode = WAL')
    apply(sqlite, made, migrations)
  } finally {
    sqlite.close()
  }
  renameSync(made, join(folder, DATABASE_FILE))
}

/** An empty Langur in place of a full one would look as if everything had been deleted. */
async function requireNothingLost(folder: string, backups: string): Promise<void> {
  const file = join(folder, DATABASE_FILE)
  if (lstatSync(file, { throwIfNoEntry: false })) {
    throw new StorageError(
      'LANGUR_GONE',
      `${file} leads to ${readlinkSync(file)}, where there is nothing now. Mount its disk, or put the file back. To begin anew, delete ${file}.`,
    )
  }
  const [newest] = await listBackupFiles(backups)
  const log = existsSync(`${file}-wal`) ? `${file}-wal` : null
  const found = newest?.path ?? log
  if (found === null) return
  throw new StorageError(
    'LANGUR_GONE',
    `${file} is gone, but ${found} is there. Put it back, or go back to a backup: npm run restore -- ${newest?.path ?? 'FILE'}. To begin anew, move ${found} elsewhere.`,
  )
}

/** SQLite throws when the file is shorter than it says, or no database; an empty one it would take for a new one. */
function readPending(file: string, migrations: Migration[]): Migration[] {
  if (statSync(file).size === 0) {
    throw new StorageError(
      'LANGUR_DAMAGED',
      `${file} is empty, so it is damaged. Go back to a backup: npm run restore -- FILE. To begin anew, delete it.`,
    )
  }
  const sqlite = new Sqlite(file, { timeout: 60_000 })
  try {
    return pendingMigrations(sqlite, file, migrations)
  } finally {
    sqlite.close()
  }
}

/** With foreign keys on, rebuilding a table would silently delete the rows that point to it. */
function apply(sqlite: Sqlite.Database, file: string, migrations: Migration[]): void {
  sqlite.pragma('foreign_keys = OFF')
  sqlite.exec('BEGIN IMMEDIATE')
  try {
    sqlite.exec('CREATE TABLE IF NOT EXISTS migrations (name TEXT PRIMARY KEY, hash TEXT NOT NULL)')
    for (const migration of pendingMigrations(sqlite, file, migrations)) {
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
