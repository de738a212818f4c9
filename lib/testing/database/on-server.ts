import { randomUUID } from 'node:crypto'
import { createOnServer, dropOnServer } from '@/db/postgres/server'
import { testServer } from '@/lib/env'

/** Makes databases for a test on the server of PostgreSQL that it is given. */
export function databasesOnServer() {
  const server = String(testServer())
  const made: string[] = []
  return {
    server,
    create(encoding?: string): Promise<string> {
      const name = `langur_test_${randomUUID().replaceAll('-', '')}`
      made.push(name)
      return createOnServer(server, name, encoding)
    },
    async dropAll(): Promise<void> {
      for (const name of made.splice(0)) await dropOnServer(server, name)
    },
  }
}
