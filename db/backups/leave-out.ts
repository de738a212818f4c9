import Sqlite from 'better-sqlite3'

/** Who gets hold of a copy gets no session, and a copy that is restored brings none back that was ended since. */
const LOGINS = ['sessions', 'verifications']

const END_BACKUPS =
  "UPDATE backups SET state = 'cancelled', runner = NULL WHERE state IN ('queued', 'running')"

/** Removes from a copy what is of use only where it came from: logins, and the backups under way, this one among them. */
export async function leaveOut(file: string): Promise<void> {
  const sqlite = new Sqlite(file, { fileMustExist: true })
  try {
    sqlite.pragma('secure_delete = ON')
    const tables = sqlite
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
      .pluck()
      .all()
    for (const table of LOGINS.filter((name) => tables.includes(name)))
      sqlite.exec(`DELETE FROM ${table}`)
    if (tables.includes('backups')) sqlite.exec(END_BACKUPS)
  } finally {
    sqlite.close()
  }
}
