import type { ClientBase } from 'pg'

/** The oldest version that Langur was written for. */
const OLDEST = 130_000

/** Throws a sentence for people when a server or the encoding of its database is none for Langur. */
export async function requireServer(
  client: Pick<ClientBase, 'query'>,
  server: string,
): Promise<void> {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version,
       current_setting('server_encoding') AS encoding`,
  )
  const { number, version, encoding } = rows[0]
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
