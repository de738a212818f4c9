import 'server-only'
import { eq, sql } from 'drizzle-orm'
import type { Connection, Database } from './connection/database'
import { orm, prepared } from './connection/driver'
import { meta } from './schema/accounts'

type MetaKey =
  | 'login_secret'
  | 'setup_code_hash'
  | 'backup_schedule'
  | 'audit_head'
  | 'audit_anchor'
  | 'audit_days'
  | 'second_factor_required'
  | 'former_members'
  | 'request_limits'

export async function readMeta(db: Database, key: MetaKey): Promise<string | undefined> {
  return metaIn(db.read, key)
}

/** The same by a connection, such as that of a write. */
export async function metaIn(connection: Connection, key: MetaKey): Promise<string | undefined> {
  return (await byKey(connection).get({ key }))?.value
}

const byKey = prepared((db) =>
  orm(db)
    .select()
    .from(meta)
    .where(eq(meta.key, sql.placeholder('key')))
    .prepare(),
)

export async function writeMeta(db: Database, key: MetaKey, value: string): Promise<void> {
  await db.write((tx) => setMeta(tx, key, value))
}

/** The same within a write. */
export async function setMeta(tx: Connection, key: MetaKey, value: string): Promise<void> {
  await orm(tx)
    .insert(meta)
    .values({ key, value })
    .onConflictDoUpdate({ target: meta.key, set: { value } })
    .run()
}

/** The value under `key`; when there is none yet, `made` is kept from now on. */
export async function ensureMeta(db: Database, key: MetaKey, made: string): Promise<string> {
  await db.write(async (tx) =>
    orm(tx).insert(meta).values({ key, value: made }).onConflictDoNothing().run(),
  )
  return (await readMeta(db, key)) ?? made
}

/** Deletes `key` if its value is this one, and says whether it was. For use inside a write. */
export async function takeMeta(tx: Connection, key: MetaKey, value: string): Promise<boolean> {
  const row = await orm(tx).select().from(meta).where(eq(meta.key, key)).get()
  if (row?.value !== value) return false
  await orm(tx).delete(meta).where(eq(meta.key, key)).run()
  return true
}
