import type { Connection } from '@/db/connection/database'
import { moveMark } from '@/db/connection/migrations'
import { run, value } from '@/db/connection/sql'
import { countRows } from './rows'
import type { Shape } from './table-shapes'

/** From where a database is being filled; null when it is not. */
export async function filledFrom(db: Connection): Promise<string | null> {
  const name = await value<string>(db, 'SELECT name FROM migrations ORDER BY rowid DESC LIMIT 1')
  return moveMark.sourceOf(name ?? '')
}

/** From now on no Langur starts with a database that is being filled. Throws when something is in it already. */
export async function markAsFilled(
  tx: Connection,
  shapes: readonly Shape[],
  { source, target }: { source: string; target: string },
): Promise<void> {
  for (const shape of shapes) {
    const rows = await countRows(tx, shape)
    if (rows === 0) continue
    throw new Error(
      `${target} is not empty: ${shape.name} has ${rows} ${rows === 1 ? 'row' : 'rows'}. Nothing was changed. Name an empty database or folder.`,
    )
  }
  await run(tx, 'INSERT INTO migrations (name, hash) VALUES (?, ?)', moveMark.of(source), '')
}

export async function unmark(tx: Connection, source: string): Promise<void> {
  await run(tx, 'DELETE FROM migrations WHERE name = ?', moveMark.of(source))
}
