import pg from 'pg'
import { nameOf } from './address'
import { ofServer } from './clients'

/** Held by the one server that uses a database, as long as its session lasts. */
const SERVER_LOCK = 4_815_162_344

/** A server that restarted, or was out of reach, is asked again so often. */
const AGAIN_MS = 2_000

/** A host that died is noticed after this, so that another one may take its place. */
const KEEP_ALIVE =
  '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3'

/**
 * Makes sure that one Langur only uses a database: files that are on their way in are on its disk. The lock is a session's,
 * so it dies with the process, and is taken again when the server of PostgreSQL comes back. Answers a function that gives
 * it back.
 */
export async function lockPostgres(
  address: string,
  tell: (sentence: string) => void,
): Promise<() => Promise<void>> {
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  const inUse = `Another Langur server is using ${nameOf(address)}. Stop it first, or set DATABASE_URL to another database.`
  let session = await take()
  if (!session) throw new Error(inUse)
  return async () => {
    isClosed = true
    clearTimeout(timer)
    await session?.end().catch(() => {})
  }

  /** Null when another one has it. */
  async function take(): Promise<pg.Client | null> {
    const client = new pg.Client({
      connectionString: address,
      application_name: 'langur',
      options: KEEP_ALIVE,
      connectionTimeoutMillis: 10_000,
    })
    let isHeld = false
    client.on('error', () => {})
    client.on('end', () => {
      if (isHeld && !isClosed) later()
    })
    await ofServer(client.connect())
    const { rows } = await ofServer(
      client.query(`SELECT pg_try_advisory_lock(${SERVER_LOCK}) AS taken`),
    )
    if (rows[0].taken === true) {
      isHeld = true
      return client
    }
    await client.end()
    return null
  }

  function later(): void {
    timer = setTimeout(async () => {
      // What the server is to blame for is told by those who ask it for something.
      const taken = await take().catch(() => undefined)
      if (taken === null) tell(inUse)
      session = taken ?? null
      if (isClosed) await session?.end()
      else if (!taken) later()
    }, AGAIN_MS)
  }
}
