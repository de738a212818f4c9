import type { PoolClient } from 'pg'
import { nameOf } from './address'
import { lent, ofServer, openPool } from './clients'
import { clockFault } from './clock'
import { keepSession } from './session'

/** Held by every copy of Langur that uses a database, as long as it lives; by one alone while tables are changed or everything is moved. */
const COPIES_LOCK = 4_815_162_344
/** What the session of a copy calls itself. */
const COPY = 'langur copy '

/**
 * Notes that a copy of Langur uses a database, so that nobody changes its tables meanwhile and others know that it lives. The
 * lock is a session's: it dies with the process, and is taken again when the server of PostgreSQL comes back. Answers a
 * function that gives it back. Throws a sentence when the clocks differ, or the tables are being changed.
 */
export async function lockPostgres(
  address: string,
  copy: string,
  tell: (sentence: string) => void,
): Promise<() => Promise<void>> {
  const inUse = `${nameOf(address)} is being changed by another version of Langur, or moved. Start again when that is done, or set DATABASE_URL to another database.`
  let isHeld = false
  let isFirst = true
  let told = ''
  const session = await keepSession(address, {
    name: COPY + copy,
    async beat(ask, isNew) {
      const fault = (await clockFault(address, ask)) ?? ''
      if (fault !== '' && isFirst) throw new Error(fault)
      // Once for as long as it is off, not for each second more.
      if (fault !== '' && told === '') tell(fault)
      told = fault
      if (isHeld && !isNew) return
      const [row] = await ask(`SELECT pg_try_advisory_lock_shared(${COPIES_LOCK}) AS taken`)
      isHeld = row?.taken === true
      if (!isHeld && isFirst) throw new Error(inUse)
      if (!isHeld) tell(inUse)
      isFirst = false
    },
    lost() {
      isHeld = false
    },
  })
  return session.close
}

/** Keeps every copy away from a database until the function that it answers is called. Throws a sentence while one uses it. */
export async function lockAlone(address: string): Promise<() => Promise<void>> {
  const inUse = `Langur is using ${nameOf(address)}. Stop all its copies first.`
  const session = await keepSession(address, {
    name: 'langur alone',
    async beat(ask, isNew) {
      if (!isNew) return void (await ask('SELECT 1'))
      const [row] = await ask(`SELECT pg_try_advisory_lock(${COPIES_LOCK}) AS taken`)
      if (row?.taken !== true) throw new Error(inUse)
    },
  })
  return session.close
}

/**
 * Keeps copies away until the transaction of a client ends, for whoever makes or changes tables. Throws a sentence while one
 * uses them.
 */
export async function requireNoCopies(client: PoolClient, address: string): Promise<void> {
  const { rows } = await client.query(
    `SELECT pg_try_advisory_xact_lock(${COPIES_LOCK})::int AS taken`,
  )
  if (rows[0].taken === 1) return
  throw new Error(
    `Other copies of Langur are using ${nameOf(address)}, and this version needs other tables. Nothing was changed. Stop all of them, then start this one.`,
  )
}

/** The copies that use a database now. */
export async function livingCopies(address: string): Promise<Set<string>> {
  const pool = openPool(address, 1)
  try {
    const client = await lent(pool)
    const { rows } = await ofServer(
      client.query(
        'SELECT application_name AS name FROM pg_stat_activity WHERE datname = current_database()',
      ),
    )
    client.release()
    const names = rows.map(({ name }: { name: string | null }) => name ?? '')
    return new Set(names.filter((name) => name.startsWith(COPY)).map((n) => n.slice(COPY.length)))
  } finally {
    await pool.end()
  }
}
