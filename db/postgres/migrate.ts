import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PoolClient } from 'pg'
import { type Migration, readMigrations } from '@/db/connection/migrations'
import { nameOf } from './address'
import { lent, openPool, SCHEMA } from './clients'
import { COUNTS } from './counts'
import { postgresFault } from './fault'
import { AUDIT, COMMITS, FUNCTIONS, SEARCH } from './functions'
import { requireNoCopies } from './lock'
import { createTables, type Snapshot } from './tables'

/** The oldest version that Langur was written for. */
const OLDEST = 130_000
/** Who makes or changes tables holds it, so that of copies that start at once one does. */
const MIGRATION_LOCK = 4_815_162_343

/**
 * Makes Langur's tables in the database at a URL, or sees that they are of this version. Throws a sentence for people when
 * the server, the database or the tables in it are none for this version; then nothing was changed.
 */
export async function migratePostgres(address: string, migrationsFolder: string): Promise<void> {
  const migrations = readMigrations(migrationsFolder)
  const pool = openPool(address, 1, { isWriting: true })
  try {
    const client = await lent(pool)
    try {
      await requireServer(client, address)
      await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`)
      await bringUpToDate(client, address, migrations, migrationsFolder)
      await client.query('COMMIT')
    } finally {
      client.release(true)
    }
  } catch (error) {
    const fault = postgresFault(error, address)
    if (fault) throw new Error(fault.message, { cause: error })
    throw error
  } finally {
    await pool.end()
  }
}

async function requireServer(client: PoolClient, address: string): Promise<void> {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
       current_setting('server_encoding') AS encoding`,
  )
  const { number, version, encoding } = rows[0]
  const server = nameOf(address)
  if (number < OLDEST) {
    throw new Error(
      `${server} is version ${version}; Langur needs 13 or newer. Upgrade it, or set DATABASE_URL to a newer one.`,
    )
  }
  if (encoding !== 'UTF8') {
    throw new Error(
      `${server} keeps texts as ${encoding}, which has no place for all characters. Create the database with ENCODING 'UTF8' TEMPLATE template0, and set DATABASE_URL to it.`,
    )
  }
}

async function bringUpToDate(
  client: PoolClient,
  address: string,
  migrations: readonly Migration[],
  folder: string,
): Promise<void> {
  await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`)
  await client.query(
    'CREATE TABLE IF NOT EXISTS migrations (rowid bigint GENERATED ALWAYS AS IDENTITY, name text PRIMARY KEY, hash text NOT NULL)',
  )
  await client.query(COUNTS)
  const { rows } = await client.query<{ name: string; hash: string }>(
    'SELECT name, hash FROM migrations ORDER BY rowid',
  )
  const newest = migrations.at(-1)
  if (rows.length === 0 && newest) {
    await requireNoCopies(client, address)
    const snapshot: Snapshot = JSON.parse(
      readFileSync(join(folder, 'meta', `${newest.name.slice(0, 4)}_snapshot.json`), 'utf8'),
    )
    const made = [...FUNCTIONS, ...createTables(snapshot), ...SEARCH, ...AUDIT, ...COMMITS]
    await client.query(made.join(';\n'))
    for (const { name, hash } of migrations)
      await client.query('INSERT INTO migrations (name, hash) VALUES ($1, $2)', [name, hash])
    return
  }
  requireThisVersion(rows, address, migrations)
}

function requireThisVersion(
  rows: readonly { name: string; hash: string }[],
  address: string,
  migrations: readonly Migration[],
): void {
  const server = nameOf(address)
  const newer = rows[migrations.length]
  if (newer) {
    throw new Error(
      `${server} is of a newer Langur: it has ${newer.name}, which this version does not know. Nothing was changed. Start the newer version again.`,
    )
  }
  for (const [index, { name, hash }] of migrations.entries()) {
    const found = rows[index]
    if (found?.name === name && found.hash === hash) continue
    throw new Error(
      `${server} does not have the tables of this Langur: its ${found?.name ?? 'newest'} is another than ${name} of this version, and tables in PostgreSQL are made and not changed yet. Nothing was changed. Start the version that made them.`,
    )
  }
}
