import { createHash } from 'node:crypto'
import type { PoolClient } from 'pg'
import { type Applied, pendingOf, readMigrations } from '@/db/connection/migrations'
import { nameOf } from './address'
import { lent, openPool, SCHEMA, WRITE_LOCK } from './clients'
import { COUNTS } from './counts'
import { postgresFault } from './fault'
import { FUNCTIONS } from './functions'
import { requireNoCopies } from './lock'
import { statementsOf } from './migration-statements'
import { requireServer } from './require-server'

/** Who makes or changes tables holds it, so that of copies that start at once one does. */
const MIGRATION_LOCK = 4_815_162_343

/**
 * Makes Langur's tables in the database at a URL, or brings them up to date, in one transaction. Throws a sentence for people
 * when the server, the database or the tables in it are none for this version; then nothing was changed.
 */
export async function migratePostgres(
  address: string,
  migrationsFolder: string,
  tell: (sentence: string) => void = () => {},
): Promise<void> {
  const migrations = readMigrations(migrationsFolder)
  await onServer(address, async (client) => {
    await client.query(`BEGIN; SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}`)
    await client.query(
      'CREATE TABLE IF NOT EXISTS migrations (rowid bigint GENERATED ALWAYS AS IDENTITY, name text PRIMARY KEY, hash text NOT NULL)',
    )
    const applied = await readApplied(client)
    const pending = pendingOf(applied, migrations, {
      name: nameOf(address),
      goBack: 'or go back to a dump of this one (pg_restore).',
    })
    await client.query(COUNTS)
    await makeFunctions(client)
    if (pending.length > 0) {
      await requireNoCopies(client, address)
      // Whoever writes ends first, and nobody begins: else each could wait for a table of the other.
      await client.query(`SELECT pg_advisory_xact_lock(${WRITE_LOCK})`)
      for (const [index, migration] of pending.entries()) {
        const made = statementsOf(migrations, applied.length + index, migrationsFolder)
        await client.query(made.join(';\n'))
        await client.query('INSERT INTO migrations (name, hash) VALUES ($1, $2)', [
          migration.name,
          migration.hash,
        ])
      }
    }
    await client.query('COMMIT')
    if (applied.length > 0 && pending.length > 0)
      tell(
        `The tables of ${nameOf(address)} are brought up to date (${pending.map(({ name }) => name).join(', ')}). Langur made no copy of before: that is done by pg_dump.`,
      )
  })
}

/** What was applied to the database at a URL; null where there are no tables of Langur. Throws as `migratePostgres`. */
export async function appliedToPostgres(address: string): Promise<Applied[] | null> {
  return onServer(address, async (client) => {
    const { rows } = await client.query(
      `SELECT to_regclass('${SCHEMA}.migrations') IS NULL AS missing`,
    )
    return rows[0].missing ? null : readApplied(client)
  })
}

async function onServer<Result>(
  address: string,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const pool = openPool(address, 1, { isWriting: true })
  try {
    const client = await lent(pool)
    try {
      await requireServer(client, nameOf(address))
      return await work(client)
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

async function readApplied(client: PoolClient): Promise<Applied[]> {
  const { rows } = await client.query<Applied>('SELECT name, hash FROM migrations ORDER BY rowid')
  return rows
}

/** They are of no schema: the newest are made whenever they are others than those that are there. */
async function makeFunctions(client: PoolClient): Promise<void> {
  const made = FUNCTIONS.join(';\n')
  const hash = createHash('sha256').update(made).digest('hex')
  const { rows } = await client.query(
    `SELECT obj_description('${SCHEMA}'::regnamespace, 'pg_namespace') AS hash`,
  )
  if (rows[0].hash !== hash)
    await client.query(`${made};\nCOMMENT ON SCHEMA ${SCHEMA} IS '${hash}'`)
}
