import pg from 'pg'
import { KEEP_ALIVE, ofServer, UnreachableError } from './clients'

const BEAT_MS = 2_000
/** Longer than a server takes for what is asked of a session, shorter than others wait for one that is gone. */
const ANSWER_MS = 5_000

export type Ask = (sql: string) => Promise<Record<string, unknown>[]>

type Events = {
  /** What it is called among the sessions of the server. */
  name: string
  /** On each new session at once, and then every two seconds. What it throws ends the session. */
  beat: (ask: Ask, isNew: boolean) => Promise<void>
  /** The session has ended, with all that was its own; another one follows when the server answers. */
  lost?: () => void
  heard?: () => void
}

/**
 * Keeps one session open for what belongs to a session: locks and notifications. Throws what `beat` throws at first; a server
 * that does not answer is waited for.
 */
export async function keepSession(
  address: string,
  { name, beat, lost = () => {}, heard = () => {} }: Events,
): Promise<{ close: () => Promise<void> }> {
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  let current: pg.Client | undefined
  current = await open().catch((error) => {
    if (error instanceof UnreachableError) return undefined
    throw error
  })
  later()
  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      await current?.end().catch(() => {})
    },
  }

  async function open(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: address,
      application_name: name,
      options: KEEP_ALIVE,
      connectionTimeoutMillis: ANSWER_MS,
      query_timeout: ANSWER_MS,
    })
    client.on('error', () => {})
    client.on('notification', heard)
    client.on('end', () => {
      if (current !== client) return
      current = undefined
      if (!isClosed) lost()
    })
    try {
      await ofServer(client.connect())
      await beat(asking(client), true)
      return client
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
  }

  function later(): void {
    if (isClosed) return
    timer = setTimeout(() => void again().finally(later), BEAT_MS)
  }

  /** What the server is to blame for is told by those who ask it for something. */
  async function again(): Promise<void> {
    const held = current
    try {
      if (held) await beat(asking(held), false)
      else current = await open()
    } catch {
      // Whoever holds on to a session that does not answer would believe what is not so any more.
      await held?.end().catch(() => {})
    }
    if (isClosed) await current?.end().catch(() => {})
  }
}

function asking(client: pg.Client): Ask {
  return async (sql) => (await ofServer(client.query(sql))).rows
}
