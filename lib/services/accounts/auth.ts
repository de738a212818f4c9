import 'server-only'
import { isAPIError } from 'better-auth/api'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { betterAuth } from 'better-auth/minimal'
import type { Logger } from 'pino'
import { findPasswordHash, replacePassword } from '@/db/accounts/accounts'
import type { Database } from '@/db/connection/database'
import type { PasswordChange } from '@/lib/contracts/account'
import { type Actor, roleSchema } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import { type AuditNotes, createAuditNotes } from '@/lib/services/audit/audit-notes'
import { noteFailedLogin, noteLogin, noteLogout } from './audit-logins'
import { createKnownBrowsers } from './known-browsers'
import { loginAdapter } from './login-adapter'
import { createLoginLimiter } from './login-limiter'
import { refuseGuessable } from './refuse-guessable'
import { createSeenSessions, type SeenSessions } from './seen-sessions'
import { createTokenRegistry, type TokenRegistry } from './token-registry'

export type Session = { id: string; actor: Actor; cookies: string[] }

type Person = { actor: Actor; id: string; email: string }

/** From where somebody tries to log in. */
export type Caller = {
  address: string
  cookie?: string | undefined
  /** As the browser names itself. */
  userAgent?: string | undefined
}

export type Auth = {
  tokens: TokenRegistry
  sessions: SeenSessions
  audit: AuditNotes
  /** Whose session this `Cookie` header carries, and the cookies that prolong it when it is time. */
  identifySession: (cookie: string) => Promise<Session | undefined>
  /** Throws one and the same error whether the address or the password is wrong; of few attempts it says how many are left. Answers cookies to set. */
  logIn: (email: string, password: string, caller: Caller) => Promise<string[]>
  /** Ends the session; answers the cookies that clear it. */
  logOut: (cookie: string, address: string) => Promise<string[]>
  /** Ends all sessions of the person, and their tokens if asked to; answers the cookies of a new session. */
  changePassword: (person: Person, change: PasswordChange, caller: Caller) => Promise<string[]>
}

const SESSION_SECONDS = 30 * 24 * 60 * 60

/** Browsers need about 150. */
const USER_AGENT_CHARACTERS = 500

type Options = {
  secret: string
  publicUrl: URL | undefined
  /** Below it cookies are sent: others on the same host do not see them, and two Langurs do not meet. */
  basePath: string
  log: Logger
}

export function createAuth(db: Database, options: Options): Auth {
  const { api } = createLibrary(db, options)
  const limiter = createLoginLimiter()
  const tokens = createTokenRegistry(db)
  const sessions = createSeenSessions(db)
  const browsers = createKnownBrowsers(options.secret, {
    isSecure: options.publicUrl?.protocol === 'https:',
    path: options.basePath || '/',
  })

  async function logIn(email: string, password: string, caller: Caller): Promise<string[]> {
    const known = browsers.find(caller.cookie, email)
    const attempt = { email, address: caller.address, known }
    const left = await limiter.count(attempt)
    const request = {
      body: { email, password },
      headers: toldOf(caller),
      returnHeaders: true,
    } as const
    const { headers } = await orRefuse(api.signInEmail(request), left).catch(async (error) => {
      await noteFailedLogin(db, email, caller.address)
      throw error
    })
    await limiter.clear(attempt)
    await noteLogin(db, email, caller.address)
    const cookies = headers.getSetCookie()
    return known === undefined ? [...cookies, browsers.introduce(email)] : cookies
  }

  return {
    tokens,
    sessions,
    audit: createAuditNotes(db),
    async identifySession(cookie) {
      const headers = new Headers({ cookie })
      const { response, headers: answered } = await api.getSession({ headers, returnHeaders: true })
      if (!response) return undefined
      sessions.note(response.session.id)
      const { id, name, role } = response.user
      const actor: Actor = {
        kind: 'user',
        userId: id,
        tokenId: null,
        name,
        role: roleSchema.parse(role),
      }
      return { id: response.session.id, actor, cookies: answered.getSetCookie() }
    },
    logIn,
    async logOut(cookie, address) {
      const request = { headers: new Headers({ cookie }), returnHeaders: true } as const
      const user = (await api.getSession({ headers: request.headers }))?.user
      if (user) await noteLogout(db, user.email, address)
      return (await api.signOut(request)).headers.getSetCookie()
    },
    async changePassword({ actor, id, email }, change, caller) {
      const { current, password, revoke_tokens: revokesTokens } = change
      const attempt = { email, address: caller.address, known: `account ${id}` }
      await limiter.count(attempt)
      const hash = await findPasswordHash(db, id)
      if (hash === undefined || !(await verifyPassword({ hash, password: current }))) {
        throw wrongPassword()
      }
      await limiter.clear(attempt)
      await refuseGuessable(password, email)
      const passwordHash = await hashPassword(password)
      await replacePassword(db, actor, { id, email }, { passwordHash, revokesTokens })
      return logIn(email, password, caller)
    },
  }
}

function createLibrary(db: Database, { secret, publicUrl, basePath, log }: Options) {
  return betterAuth({
    database: loginAdapter(db),
    secret,
    baseURL: publicUrl?.origin ?? 'http://localhost',
    emailAndPassword: { enabled: true, disableSignUp: true },
    session: { expiresIn: SESSION_SECONDS },
    user: { additionalFields: { role: { type: 'string', input: false } } },
    advanced: {
      cookiePrefix: 'langur',
      defaultCookieAttributes: { path: basePath || '/' },
      useSecureCookies: publicUrl?.protocol === 'https:',
      // Whole, so that people know their address again.
      ipAddress: { ipv6Subnet: 128 },
    },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message, ...details) => log.error({ details }, message),
    },
  })
}

/** What a session remembers of its login, under the headers by which the library asks for it. */
function toldOf({ address, userAgent = '' }: Caller): Headers {
  return new Headers({
    'x-forwarded-for': address,
    'user-agent': userAgent.slice(0, USER_AGENT_CHARACTERS),
  })
}

/** The library says in several ways that a login is wrong; the caller learns only that it is. */
/** From so few attempts on it is said how many are left, before somebody has to wait. */
const FEW_LEFT = 3

async function orRefuse<Result>(attempt: Promise<Result>, left: number): Promise<Result> {
  try {
    return await attempt
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    const wrong = 'The email or the password is wrong.'
    throw new AppError(
      'AUTHENTICATION_ERROR',
      left > FEW_LEFT ? wrong : `${wrong} ${saidLeft(left)}`,
    )
  }
}

function saidLeft(left: number): string {
  if (left === 0) return 'That was the last attempt of this minute.'
  return left === 1
    ? 'One attempt is left in this minute.'
    : `${left} attempts are left in this minute.`
}

function wrongPassword(): AppError {
  const message = 'The current password is wrong.'
  const fields = [{ path: 'current', message, value: null }]
  return new AppError('REQUEST_PARAMS_ERROR', message, { fields })
}
