/**
 * The laws of the database, and Langur as people start it, over PostgreSQL: the server at `TEST_DATABASE_URL`, or one that is started in a temporary folder
 * from Debian's packages. Each test makes a database of its own and deletes it. Other files may be named, and options of
 * Vitest.
 */
import { spawnSync } from 'node:child_process'
import { startPostgres } from '../lib/testing/database/start-postgres.mjs'

const FILES = [
  'db/laws',
  'db/postgres',
  'db/move',
  'lib/jobs/away.test.ts',
  'lib/jobs/postgres-ends.test.ts',
  'lib/jobs/lease-laws.test.ts',
  'lib/services/files/kept-files.test.ts',
  'lib/server/count-limits.test.ts',
  'lib/server/open-holds.test.ts',
  'lib/server/copies.test.ts',
  'lib/server/copies-on-hosts.test.ts',
  'lib/server/postgres.test.ts',
  'lib/server/move',
]

const given = process.env.TEST_DATABASE_URL
const server = given ? { url: given, remove: () => {} } : await startPostgres()
let status = 1
try {
  const args = process.argv.slice(2)
  const areFilesNamed = args.some((arg) => !arg.startsWith('-'))
  const files = areFilesNamed ? args : [...FILES, ...args]
  const env = { ...process.env, TEST_DATABASE_URL: server.url }
  status = spawnSync('npx', ['vitest', 'run', ...files], { env, stdio: 'inherit' }).status ?? 1
} finally {
  server.remove()
}
process.exit(status)
