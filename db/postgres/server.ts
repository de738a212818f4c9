import pg from 'pg'

/** Makes an empty database on a server; answers its URL. */
export async function createOnServer(
  server: string,
  name: string,
  encoding = 'UTF8',
): Promise<string> {
  await askServer(
    server,
    `CREATE DATABASE "${name}" ENCODING '${encoding}' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0`,
  )
  return addressOn(server, name)
}

/** Makes one that is as another one is, to which nobody is connected meanwhile; answers its URL. */
export async function copyOnServer(server: string, name: string, from: string): Promise<string> {
  await askServer(server, `CREATE DATABASE "${name}" TEMPLATE "${from}"`)
  return addressOn(server, name)
}

function addressOn(server: string, name: string): string {
  const address = new URL(server)
  address.pathname = `/${name}`
  return address.href
}

/** Deletes a database with all that is in it, also while somebody is connected to it. */
export async function dropOnServer(server: string, name: string): Promise<void> {
  await askServer(server, `DROP DATABASE "${name}" WITH (FORCE)`)
}

export async function askServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
