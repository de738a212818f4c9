/**
 * The laws of the database, and Langur as people start it, over PostgreSQL: the server at `TEST_DATABASE_URL`, or one that is started in a temporary folder
 * from Debian's packages. Each test makes a database of its own and deletes it. Other files may be named, and options of
 * Vitest.
 */
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const VERSIONS = '/usr/lib/postgresql'
/** PostgreSQL refuses to run as root. */
const ACCOUNT = 'postgres'

const FILES = [
  'db/laws',
  'db/postgres',
  'db/move',
  'lib/jobs/lease-laws.test.ts',
  'lib/services/files/kept-files.test.ts',
  'lib/server/count-limits.test.ts',
  'lib/server/copies.test.ts',
  'lib/server/postgres.test.ts',
  'lib/server/move',
]

const given = process.env.TEST_DATABASE_URL
const server = given ? { url: given, stop: () => {} } : await startServer()
let status = 1
try {
  const args = process.argv.slice(2)
  const areFilesNamed = args.some((arg) => !arg.startsWith('-'))
  const files = areFilesNamed ? args : [...FILES, ...args]
  const env = { ...process.env, TEST_DATABASE_URL: server.url }
  status = spawnSync('npx', ['vitest', 'run', ...files], { env, stdio: 'inherit' }).status ?? 1
} finally {
  server.stop()
}
process.exit(status)

/** A server that nobody else reaches, and that forgets what it is told when it ends. */
async function startServer() {
  const programs = newestPrograms()
  const folder = mkdtempSync(join(tmpdir(), 'langur-postgres-'))
  const isRoot = process.getuid?.() === 0
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'))
  const data = join(folder, 'data')
  const port = await freePort()
  const ask = (program, ...args) => {
    const path = join(programs, program)
    const [command, ...rest] = isRoot ? ['runuser', '-u', ACCOUNT, '--', path] : [path]
    const { status: code, stderr } = spawnSync(command, [...rest, ...args], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    })
    if (code !== 0) throw new Error(`${program} ended with ${code}: ${stderr}`)
  }
  const stop = () => {
    ask('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
    rmSync(folder, { recursive: true })
  }
  try {
    ask('initdb', '-D', data, '-U', ACCOUNT, '-A', 'trust', '-E', 'UTF8', '--locale=C')
    const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c full_page_writes=off`
    ask('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start')
  } catch (error) {
    rmSync(folder, { recursive: true })
    throw error
  }
  return { url: `postgres://${ACCOUNT}@127.0.0.1:${port}/postgres`, stop }
}

function newestPrograms() {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : []
  const [newest] = versions.map(Number).sort((a, b) => b - a)
  if (newest === undefined) {
    throw new Error(
      'There is no PostgreSQL to test with. Install it (apt-get install postgresql), or set TEST_DATABASE_URL to a server on which databases may be made.',
    )
  }
  return join(VERSIONS, String(newest), 'bin')
}

function idOf(option) {
  return Number(spawnSync('id', [option, ACCOUNT], { encoding: 'utf8' }).stdout)
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
