import { join, resolve } from 'node:path'
import { type Admin, type Oidc, readAdmin, readOidc } from './env/accounts'
import { readHosts, readPublicUrl } from './env/address'
import { type Mail, readMail } from './env/mail'
import { readServeProcesses, readTrainingMemory } from './env/memory'
import { type Source, value } from './env/source'

export type { Admin, Mail, Oidc }

/** A kind of process that a copy of Langur may consist of, beside one that listens. */
export type Role = 'serve' | 'web' | 'jobs'

export type Env = {
  port: number
  host: string
  /** Where the database is: the data folder, or the address of a server of PostgreSQL, which has a password in it. */
  database: string
  /** Where files are, such as uploads on their way in. */
  dataFolder: string
  /** Where backups go, those from before an upgrade as well. */
  backupFolder: string
  publicUrl?: URL
  /** The path of the public address, such as `/langur`; '' for none. Pages are built for it, and it precedes every address. */
  basePath: string
  /** Names in lower case; absent: every host is answered to. */
  allowedHosts?: string[]
  /** Proxies that say who asks them, as they were written; absent: whoever connects is who asks. */
  trustedProxies?: string
  admin?: Admin
  oidc?: Oidc
  mail?: Mail
  metricsPublic: boolean
  /** What a training may take, in bytes. */
  trainingMemory: number
  /** How many processes answer classify side by side. */
  serveProcesses: number
  /** What this copy of several does; absent: everything. */
  role?: Role
  /** `npm run dev`: pages are compiled as they are asked for. */
  development: boolean
}

/** Reads the variables of the contract. Throws a sentence that names the variable and its value. */
export function readEnv(source: Source = process.env): Env {
  const publicUrl = readPublicUrl(source)
  const admin = readAdmin(source)
  const oidc = readOidc(source, publicUrl)
  const mail = readMail(source, publicUrl)
  const role = readRole(source)
  const dataFolder = resolve(value(source, 'LANGUR_DATA') ?? './data')
  const hosts = value(source, 'LANGUR_ALLOWED_HOSTS')
  const proxies = value(source, 'LANGUR_TRUSTED_PROXIES')
  return {
    port: readPort(source),
    host: value(source, 'HOST') ?? '127.0.0.1',
    database: readDatabase(source) ?? dataFolder,
    dataFolder,
    backupFolder: resolve(value(source, 'LANGUR_BACKUPS') ?? join(dataFolder, 'backups')),
    metricsPublic: readMetrics(source),
    trainingMemory: readTrainingMemory(source),
    serveProcesses: readServeProcesses(source),
    development: source.NODE_ENV === 'development',
    basePath: publicUrl?.pathname.replace(/\/$/, '') ?? '',
    ...(publicUrl && { publicUrl }),
    ...(hosts !== undefined && { allowedHosts: readHosts(hosts) }),
    ...(proxies !== undefined && { trustedProxies: proxies }),
    ...(admin && { admin }),
    ...(oidc && { oidc }),
    ...(mail && { mail }),
    ...(role && { role }),
  }
}

function readPort(source: Source): number {
  const text = value(source, 'PORT') ?? '3000'
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new Error(`PORT must be a whole number from 0 to 65535, but is "${text}".`)
  }
  return port
}

/** The value is never repeated: it may have a password. */
function readDatabase(source: Source): string | undefined {
  const text = value(source, 'DATABASE_URL')
  if (text === undefined) return undefined
  if (isServerAddress(text)) return text
  throw new Error(
    'DATABASE_URL must be an address such as postgres://langur:password@db.example.org:5432/langur, with the name of a database at its end and special characters of the password percent-encoded. Leave it out to keep everything in LANGUR_DATA.',
  )
}

/** Whether a text names a database on a server of PostgreSQL. */
export function isServerAddress(text: string): boolean {
  return (
    /^postgres(ql)?:\/\//.test(text) &&
    URL.canParse(text) &&
    /^\/[^/]+$/.test(new URL(text).pathname)
  )
}

const ROLES: readonly string[] = ['serve', 'web', 'jobs'] satisfies Role[]

function readRole(source: Source): Role | undefined {
  const text = value(source, 'LANGUR_ROLE')
  if (text === undefined) return undefined
  if (!ROLES.includes(text)) {
    throw new Error(
      `LANGUR_ROLE must be serve, web or jobs, but is "${text}". Leave it out to have all of them in one.`,
    )
  }
  if (readDatabase(source) !== undefined) return text as Role
  throw new Error(
    `LANGUR_ROLE is ${text}, but without DATABASE_URL nothing else could do the rest: the data would be on this machine only. Set DATABASE_URL to a PostgreSQL that all copies use, or leave LANGUR_ROLE out.`,
  )
}

/** Whether a copy has pages and API, or jobs, beside what every copy answers. */
export function hasPart({ role }: Pick<Env, 'role'>, part: Role): boolean {
  return role === undefined || role === part
}

function readMetrics(source: Source): boolean {
  const text = value(source, 'LANGUR_METRICS')
  if (text !== undefined && text !== 'public') {
    throw new Error(`LANGUR_METRICS must be "public" or not set, but is "${text}".`)
  }
  return text === 'public'
}

/** Where Next puts what it builds, as next.config.mjs says, too. */
export function buildFolderName(source: Source = process.env): string {
  return value(source, 'LANGUR_DIST') ?? '.next'
}

/** The environment of the processes that a start begins, which need the data folder but no passwords and no tokens. */
export function childEnv(dataFolder: string): NodeJS.ProcessEnv {
  const {
    LANGUR_ADMIN_EMAIL: _email,
    LANGUR_ADMIN_PASSWORD: _password,
    LANGUR_ADMIN_TOKEN: _token,
    ...rest
  } = process.env
  return { ...rest, LANGUR_DATA: dataFolder }
}

/** The server of PostgreSQL on which tests make their databases; undefined for SQLite. */
export function testServer(source: Source = process.env): string | undefined {
  return source.TEST_DATABASE_URL || undefined
}
