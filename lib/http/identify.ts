import type { Actor } from '@/lib/contracts/actor'
import type { Auth, Session } from '@/lib/services/accounts/auth'
import type { ApiRequest } from './api-message'
import type { Application } from './application'
import { callerOf } from './caller'

export type Identity = {
  actor: Actor
  by: 'token' | 'session'
  /** That of a session: what it may not do for now. */
  session?: Pick<Session, 'isFresh' | 'needsSecondFactor'>
  /** A session that was prolonged comes with a new cookie. */
  cookies: string[]
}

/** Who asks, by token or else by session cookie; undefined when by neither. */
export async function identify(
  { auth }: Application,
  request: ApiRequest,
): Promise<Identity | undefined> {
  const authorization = request.header('authorization')
  if (authorization !== undefined) {
    const key = tokenKey(authorization)
    const actor =
      key === undefined ? undefined : await auth.tokens.identify(key, callerOf(request).address)
    return actor && { actor, by: 'token', cookies: [] }
  }
  const session = await identifyByCookie(auth, request)
  return session && { actor: session.actor, by: 'session', session, cookies: session.cookies }
}

/** The session that asks; undefined for a request with a token, whatever cookie comes with it. */
export async function identifyByCookie(
  auth: Auth,
  request: ApiRequest,
): Promise<Session | undefined> {
  const cookie = request.header('cookie')
  const isByToken = request.header('authorization') !== undefined
  return cookie === undefined || isByToken ? undefined : auth.identifySession(cookie)
}

/** The key of `Token KEY`: clients write the scheme in any case, and some leave out the space. */
export function tokenKey(authorization: string): string | undefined {
  return /^\s*token\s*([0-9a-f]{40})\s*$/i.exec(authorization)?.[1]?.toLowerCase()
}
