import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

/** As if everybody had logged in, and given the password again, more than ten minutes ago. */
export function ageSessions(folder: string): void {
  const ago = 'created_at = created_at - 600001, confirmed_at = confirmed_at - 600001'
  edit(folder, `UPDATE sessions SET ${ago}`)
}

/** Edits an entry of the audit as whoever has the file can. */
export function editAudit(folder: string, number: number, actor: string): void {
  edit(folder, 'DROP TRIGGER audit_is_not_edited')
  edit(folder, 'UPDATE audit SET actor = ? WHERE id = ?', actor, number)
}

function edit(folder: string, sql: string, ...values: unknown[]): void {
  const file = new Sqlite(join(folder, 'langur.db'))
  file.prepare(sql).run(...values)
  file.close()
}
