import { spawnSync } from 'node:child_process'
import { appendFileSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const VERSIONS = '/usr/lib/postgresql'
/** PostgreSQL refuses to run as root. */
const ACCOUNT = 'postgres'

/**
 * Starts a server of Debian's packages on an address of this machine, in a temporary folder. Who reaches the address may do
 * everything with it. `crash` ends it as a loss of power does, but for the disk; `start` starts it again.
 */
export async function startPostgres(host = '127.0.0.1') {
  const programs = newestPrograms()
  const folder = mkdtempSync(join(tmpdir(), 'langur-postgres-'))
  const isRoot = process.getuid?.() === 0
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'))
  const data = join(folder, 'data')
  const port = await freePort(host)
  /** @param {string} program @param {string[]} args */
  const ask = (program, ...args) => {
    const path = join(programs, program)
    const [command = '', ...rest] = isRoot ? ['runuser', '-u', ACCOUNT, '--', path] : [path]
    const { status: code, stderr } = spawnSync(command, [...rest, ...args], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    })
    if (code !== 0) throw new Error(`${program} ended with ${code}: ${stderr}`)
  }
  const options = `-p ${port} -k ${folder} -c listen_addresses=${host} -c fsync=off -c full_page_writes=off -c max_connections=300`
  const start = () =>
    ask('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start')
  const crash = () => ask('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
  try {
    ask('initdb', '-D', data, '-U', ACCOUNT, '-A', 'trust', '-E', 'UTF8', '--locale=C')
    appendFileSync(join(data, 'pg_hba.conf'), 'host all all samenet trust\n')
    start()
  } catch (error) {
    rmSync(folder, { recursive: true })
    throw error
  }
  return {
    url: `postgres://${ACCOUNT}@${host}:${port}/postgres`,
    crash,
    start,
    remove() {
      crash()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Whether there are packages to start one of. */
export function hasPostgres() {
  return existsSync(VERSIONS) && readdirSync(VERSIONS).length > 0
}

function newestPrograms() {
  const versions = hasPostgres() ? readdirSync(VERSIONS) : []
  const [newest] = versions.map(Number).sort((a, b) => b - a)
  if (newest === undefined) {
    throw new Error(
      'There is no PostgreSQL to test with. Install it (apt-get install postgresql), or set TEST_DATABASE_URL to a server on which databases may be made.',
    )
  }
  return join(VERSIONS, String(newest), 'bin')
}

/** @param {string} option */
function idOf(option) {
  return Number(spawnSync('id', [option, ACCOUNT], { encoding: 'utf8' }).stdout)
}

/** @param {string} host @returns {Promise<number>} */
function freePort(host) {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, host, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
