import { totalmem } from 'node:os'
import { join, resolve } from 'node:path'

export type Admin = { email: string; password: string; token?: string }

/** Logging in by an identity provider that speaks OpenID Connect. */
export type Oidc = {
  issuer: string
  clientId: string
  clientSecret: string
  /** What the button on the login page says. */
  name: string
  /** The claim that lists somebody's groups. */
  groupClaim: string
  /** Which group has which role: the first that fits counts, `*` fits everybody. */
  roles: { group: string; role: string }[]
}

/** A mail server that invitations are sent by. */
export type Mail = {
  /** `smtp:` or `smtps:`, with user and password where it asks for them. */
  url: string
  /** Such as `Langur <langur@example.org>`. */
  from: string
}

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

type Source = Record<string, string | undefined>

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

/** An empty variable counts as not set: that is how compose files leave one out. */
function value(source: Source, name: string): string | undefined {
  return source[name]?.trim() || undefined
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

/** One that serves takes about 100 MB and the models that it answers by, and trainings need room beside them. */
const SERVE_BYTES = 256 * 2 ** 20

function readServeProcesses(source: Source): number {
  const text = value(source, 'LANGUR_SERVE_PROCESSES') ?? '1'
  const processes = Number(text)
  if (!/^[1-9]\d*$/.test(text)) {
    throw new Error(`LANGUR_SERVE_PROCESSES must be a whole number from 1 on, but is "${text}".`)
  }
  const most = Math.max(1, Math.floor(memory() / 2 / SERVE_BYTES))
  if (processes <= most) return processes
  throw new Error(
    `LANGUR_SERVE_PROCESSES is ${processes}, but half the memory of this machine has room for ${most}, of 256 MiB each. Set it to ${most} or less.`,
  )
}

/** Of the machine, or what a container may take of it, in bytes. */
function memory(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
}

/** Nothing that a browser, a proxy or Next would write differently. */
const PATH = /^(\/|(\/[\w.~-]+)+\/?)$/

function readPublicUrl(source: Source): URL | undefined {
  const text = value(source, 'LANGUR_URL')
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isPlain = url !== undefined && url.search === '' && url.hash === ''
  if (!isPlain || !PATH.test(url.pathname) || !['http:', 'https:'].includes(url.protocol)) {
    throw new Error(
      `LANGUR_URL must be an address such as https://langur.example.org or https://example.org/langur, with nothing but letters, digits, ".", "_", "~" and "-" in its path, but is "${text}".`,
    )
  }
  const own = ['api', '_next', 'v2', 'v3'].find((name) => url.pathname.split('/')[1] === name)
  if (own !== undefined) {
    throw new Error(
      `LANGUR_URL must not have a path that begins with /${own}, which Langur needs itself, but is "${text}".`,
    )
  }
  return url
}

function readHosts(text: string): string[] {
  const hosts = text.split(',').map((host) => host.trim().toLowerCase())
  const wrong = hosts.find((host) => !/^[a-z0-9_.-]+$/.test(host))
  if (wrong === undefined) return hosts
  throw new Error(
    `LANGUR_ALLOWED_HOSTS must be names such as langur.example.org, without port, separated by commas, but has "${wrong}".`,
  )
}

function readMetrics(source: Source): boolean {
  const text = value(source, 'LANGUR_METRICS')
  if (text !== undefined && text !== 'public') {
    throw new Error(`LANGUR_METRICS must be "public" or not set, but is "${text}".`)
  }
  return text === 'public'
}

const UNITS = { MB: 2 ** 20, GB: 2 ** 30 } as const

function readTrainingMemory(source: Source): number {
  const text = value(source, 'LANGUR_TRAINING_MEMORY')
  if (text === undefined) return totalmem() / 2
  const [, amount, unit] = /^(\d+(?:\.\d+)?) ?(MB|GB)$/i.exec(text) ?? []
  const bytes = Number(amount) * UNITS[unit?.toUpperCase() as keyof typeof UNITS]
  if (bytes > 0) return bytes
  throw new Error(
    `LANGUR_TRAINING_MEMORY must be an amount such as 2GB or 512MB, but is "${text}".`,
  )
}

function readAdmin(source: Source): Admin | undefined {
  const email = value(source, 'LANGUR_ADMIN_EMAIL')
  const password = source.LANGUR_ADMIN_PASSWORD || undefined
  const token = value(source, 'LANGUR_ADMIN_TOKEN')
  if (token !== undefined && !/^[0-9a-f]{40}$/.test(token)) {
    throw new Error('LANGUR_ADMIN_TOKEN must be 40 lower-case hexadecimal characters (0-9, a-f).')
  }
  if (email === undefined && password === undefined && token === undefined) return undefined
  if (email === undefined || password === undefined) {
    throw new Error('LANGUR_ADMIN_EMAIL and LANGUR_ADMIN_PASSWORD must be set together.')
  }
  return { email, password, ...(token !== undefined && { token }) }
}

function readOidc(source: Source, publicUrl: URL | undefined): Oidc | undefined {
  const issuer = value(source, 'LANGUR_OIDC_ISSUER')
  const clientId = value(source, 'LANGUR_OIDC_CLIENT_ID')
  const clientSecret = value(source, 'LANGUR_OIDC_CLIENT_SECRET')
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return undefined
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) {
    throw new Error(
      'LANGUR_OIDC_ISSUER, LANGUR_OIDC_CLIENT_ID and LANGUR_OIDC_CLIENT_SECRET must be set together.',
    )
  }
  if (!URL.canParse(issuer) || !/^https?:$/.test(new URL(issuer).protocol)) {
    throw new Error(
      `LANGUR_OIDC_ISSUER must be an address such as https://login.example.org, but is "${issuer}".`,
    )
  }
  if (publicUrl === undefined) {
    throw new Error(
      'LANGUR_OIDC_ISSUER needs LANGUR_URL, to whose page /login the identity provider sends people back.',
    )
  }
  return {
    issuer: issuer.replace(/\/$/, ''),
    clientId,
    clientSecret,
    name: value(source, 'LANGUR_OIDC_NAME') ?? new URL(issuer).hostname,
    groupClaim: value(source, 'LANGUR_OIDC_GROUPS') ?? 'groups',
    roles: readOidcRoles(value(source, 'LANGUR_OIDC_ROLES') ?? '*=viewer'),
  }
}

function readOidcRoles(text: string): Oidc['roles'] {
  return text.split(',').map((pair) => {
    const [, group, role] = /^(.+)=(\w+)$/.exec(pair.trim()) ?? []
    if (group !== undefined && role !== undefined) return { group: group.trim(), role }
    throw new Error(
      `LANGUR_OIDC_ROLES must be pairs such as ml-team=editor,*=viewer, but has "${pair.trim()}".`,
    )
  })
}

const ADDRESS = /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/

/** The address of the server is never repeated: it may have a password. */
function readMail(source: Source, publicUrl: URL | undefined): Mail | undefined {
  const url = value(source, 'LANGUR_SMTP_URL')
  const from = value(source, 'LANGUR_MAIL_FROM')
  if (url === undefined && from === undefined) return undefined
  if (url === undefined || from === undefined) {
    throw new Error('LANGUR_SMTP_URL and LANGUR_MAIL_FROM must be set together.')
  }
  if (!URL.canParse(url) || !/^smtps?:\/\/[^/]/.test(url) || new URL(url).hostname === '') {
    throw new Error(
      'LANGUR_SMTP_URL must be an address such as smtps://user:password@mail.example.org or smtp://mail.example.org:587, with special characters of the password percent-encoded.',
    )
  }
  if (!ADDRESS.test(from)) {
    throw new Error(
      `LANGUR_MAIL_FROM must be an address such as Langur <langur@example.org>, but is "${from}".`,
    )
  }
  if (publicUrl === undefined) {
    throw new Error('LANGUR_SMTP_URL needs LANGUR_URL, which the links in mails begin with.')
  }
  return { url, from }
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
