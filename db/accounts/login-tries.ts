import type { Connection } from '@/db/connection/database'
import { only, run } from '@/db/connection/sql'

/** Counts a try; answers how many there were since the first of them, and when they are forgotten. */
export async function countTry(
  tx: Connection,
  key: string,
  { now, until }: { now: Date; until: Date },
): Promise<{ count: number; until: number }> {
  await run(tx, 'DELETE FROM login_tries WHERE until <= ?', now.getTime())
  const counted = `INSERT INTO login_tries (key, count, until) VALUES (:key, 1, :until)
    ON CONFLICT (key) DO UPDATE SET count = login_tries.count + 1`
  await run(tx, counted, { key, until: until.getTime() })
  const of = (column: 'count' | 'until') =>
    only<number>(tx, `SELECT ${column} FROM login_tries WHERE key = ?`, key)
  return { count: await of('count'), until: await of('until') }
}

/** Gives one try back. */
export async function giveTryBack(tx: Connection, key: string): Promise<void> {
  await run(tx, 'UPDATE login_tries SET count = count - 1 WHERE key = ? AND count > 0', key)
}

export async function forgetTries(tx: Connection, key: string): Promise<void> {
  await run(tx, 'DELETE FROM login_tries WHERE key = ?', key)
}
