import Sqlite from 'better-sqlite3'
import { type Migration, pendingMigrations } from '@/db/connection/migrations'
import { StorageError } from '@/db/connection/storage-fault'
import { readEveryTable } from './read-every-table'

/**
 * Reads the whole file of a database that nobody else uses, and its tables as this version reads them; leaves it as one
 * file without a log. Throws in a sentence that names it by `name`. Takes seconds per gigabyte and stops the thread meanwhile.
 */
export async function checkDatabase(
  file: string,
  name: string,
  migrations: readonly Migration[],
): Promise<void> {
  const pending = checkPages(file, name, migrations)
  // Tables of an earlier version are read once they are migrated.
  if (pending === 0) await readEveryTable(file)
  const sqlite = new Sqlite(file)
  sqlite.pragma('journal_mode = DELETE')
  sqlite.close()
}

function checkPages(file: string, name: string, migrations: readonly Migration[]): number {
  const sqlite = new Sqlite(file, { fileMustExist: true })
  try {
    const faults = sqlite.prepare('PRAGMA integrity_check(3)').pluck().all() as string[]
    if (faults.join() !== 'ok') {
      throw new StorageError('LANGUR_DAMAGED', `${name} is damaged: ${faults.join('; ')}.`)
    }
    return pendingMigrations(sqlite, name, migrations).length
  } finally {
    sqlite.close()
  }
}
