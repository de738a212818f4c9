import { type Role, roles } from '@/lib/contracts/actor'
import type { Allow } from '@/lib/contracts/declare'
import type { Env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import type { ApiRequest } from './api-message'
import type { Identity } from './identify'

/** Throws unless this identity may make this call: login before role, and no session from a foreign page. */
export function permit(
  allow: Allow,
  identity: Identity | undefined,
  request: ApiRequest,
  env: Env,
): void {
  if (allow !== 'public' && !identity) throw new AppError('AUTHENTICATION_ERROR', NO_LOGIN)
  if (identity?.by !== 'token' && request.method !== 'GET') {
    requireSameOrigin(request, env, identity?.by === 'session')
  }
  if (allow !== 'public' && identity && !isAtLeast(identity.actor.role, allow)) {
    const detail = `This needs the role "${allow}"; the account has the role "${identity.actor.role}".`
    throw new AppError('FORBIDDEN', detail)
  }
}

const NO_LOGIN =
  'A valid token or session is missing. Send the header "Authorization: Token KEY", or log in.'

function isAtLeast(role: Role, needed: Role): boolean {
  return roles.indexOf(role) <= roles.indexOf(needed)
}

/** Browsers send Origin with every write, so a page of another site cannot use a visitor's session. */
function requireSameOrigin(request: ApiRequest, env: Env, always: boolean): void {
  const origin = request.header('origin')
  if (origin === undefined && !always) return
  if (origin !== undefined && isOwn(origin, request.header('host'), env)) return
  const given = origin === undefined ? 'missing' : `"${origin}"`
  const detail = `A change with a session cookie must come from Langur's own pages; the Origin header is ${given}.`
  throw new AppError('FORBIDDEN', detail)
}

/** Under the public address its scheme counts, too: whoever can change pages sent by http must not use sessions of https. */
function isOwn(origin: string, host: string | undefined, { publicUrl }: Env): boolean {
  if (!URL.canParse(origin)) return false
  const from = new URL(origin)
  if (from.host === publicUrl?.host) return from.origin === publicUrl.origin
  return from.host === host && ['http:', 'https:'].includes(from.protocol)
}
