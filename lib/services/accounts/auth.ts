import 'server-only'
import { isAPIError } from 'better-auth/api'
import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { findPasswordHash, findUser, replacePassword } from '@/db/accounts/accounts'
import { modelRolesOf } from '@/db/accounts/model-roles'
import { findSecondFactor } from '@/db/accounts/second-factors'
import type { Database } from '@/db/connection/database'
import type { PasswordChange } from '@/lib/contracts/account'
import { type Actor, roleSchema } from '@/lib/contracts/actor'
import type { Oidc } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { type AuditNotes, createAuditNotes } from '@/lib/services/audit/audit-notes'
import { noteFailedLogin, noteLogin, noteLogout } from './audit-logins'
import { type Caller, toldOf } from './caller'
import { confirmPassword, isFresh } from './confirm-password'
import { createKnownBrowsers } from './known-browsers'
import { createLoginLibrary, type LibraryOptions } from './login-library'
import { createLoginLimiter } from './login-limiter'
import { createOidcLogin, type OidcLogin } from './oidc'
import { refuseGuessable } from './refuse-guessable'
import { isSecondFactorRequired } from './require-second-factor'
import { createSecondFactors, type SecondFactors, waitsForCode } from './second-factor'
import { createSeenSessions, type SeenSessions } from './seen-sessions'
import { createTokenRegistry, type TokenRegistry } from './token-registry'

export type Session = {
  id: string
  actor: Actor
  cookies: string[]
  /** Whether the password was shown a moment ago. */
  isFresh: boolean
  /** Whether nothing may be done before a second factor is set up. */
  needsSecondFactor: boolean
}

type Person = { actor: Actor; id: string; email: string }

export type { Caller }

export type Auth = {
  tokens: TokenRegistry
  sessions: SeenSessions
  audit: AuditNotes
  /** Whose session this `Cookie` header carries, and the cookies that prolong it when it is time. */
  identifySession: (cookie: string) => Promise<Session | undefined>
  /** Throws one and the same error whether the address or the password is wrong; of few attempts it says how many are left. Answers cookies to set. */
  logIn: (email: string, password: string, caller: Caller) => Promise<string[]>
  secondFactors: SecondFactors
  /** Where there is an identity provider. */
  oidc: OidcLogin | undefined
  /** Takes the password again; counts as a login does. */
  confirm: (session: Session, password: string, address: string) => Promise<void>
  /** Ends the session; answers the cookies that clear it. */
  logOut: (cookie: string, address?: string) => Promise<string[]>
  /**
   * Ends all sessions of the person, and their tokens if asked to; answers the cookies of a new session. Where that would
   * need a code of the second factor, the session that asks goes on instead.
   */
  changePassword: (
    person: Person,
    change: PasswordChange,
    caller: Caller,
    asking?: string,
  ) => Promise<string[]>
}

export function createAuth(
  db: Database,
  { oidc, ...options }: LibraryOptions & { oidc?: Oidc | undefined },
): Auth {
  const library = createLoginLibrary(db, options)
  const { api } = library
  const limiter = createLoginLimiter(db)
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
    const cookies = headers.getSetCookie()
    if (!waitsForCode(cookies)) await noteLogin(db, email, caller.address)
    return known === undefined ? [...cookies, browsers.introduce(email)] : cookies
  }

  /** Who has no password logs in elsewhere, where a second factor is asked for or not. */
  async function mustHaveCodes(userId: string): Promise<boolean> {
    return (await isSecondFactorRequired(db)) && (await findPasswordHash(db, userId)) !== undefined
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
        modelRoles: await modelRolesOf(db.read, id),
      }
      return {
        id: response.session.id,
        actor,
        cookies: answered.getSetCookie(),
        isFresh: isFresh(response.session),
        needsSecondFactor: !response.user.twoFactorEnabled && (await mustHaveCodes(id)),
      }
    },
    logIn,
    secondFactors: createSecondFactors(db, library),
    oidc: oidc && createOidcLogin(db, options, oidc),
    async confirm({ id: sessionId, actor }, password, address) {
      const user = await findUser(db, actor.userId ?? '')
      if (!user) return
      const about = { actor: { ...actor, address }, user, sessionId, password, address }
      await confirmPassword(db, limiter, about)
    },
    async logOut(cookie, address = '') {
      const request = { headers: new Headers({ cookie }), returnHeaders: true } as const
      const user = (await api.getSession({ headers: request.headers }))?.user
      if (user) await noteLogout(db, user.email, address)
      return (await api.signOut(request)).headers.getSetCookie()
    },
    async changePassword({ actor, id, email }, change, caller, asking) {
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
      const keptSession = (await findSecondFactor(db, id))?.verified ? asking : undefined
      await replacePassword(db, actor, { id, email }, { passwordHash, revokesTokens, keptSession })
      return keptSession === undefined ? logIn(email, password, caller) : []
    },
  }
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
