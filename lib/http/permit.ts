import { type Actor, tokenScopes } from '@/lib/contracts/actor'
import { mayDo, RIGHTS, roleOn, scopeFor } from '@/lib/contracts/rights'
import type { Env } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { noSuchModel } from '@/lib/services/models/require-model'
import type { ApiRequest } from './api-message'
import type { Endpoint } from './endpoint'
import type { Identity } from './identify'

type Asked = Pick<Endpoint, 'allow' | 'scope' | 'match'>

/**
 * Who asks, with their role on the model that is asked about. Throws unless they may: login before role, no session from
 * a foreign page, no token beyond what it is for. A model on which somebody has no role is, for them, not there.
 */
export function permit(
  endpoint: Asked,
  identity: Identity | undefined,
  request: ApiRequest,
  { env, path }: { env: Env; path: string },
): Actor | undefined {
  const { allow } = endpoint
  if (allow !== 'public' && !identity) throw new AppError('AUTHENTICATION_ERROR', NO_LOGIN)
  if (identity?.by !== 'token' && request.method !== 'GET') {
    requireSameOrigin(request, env, identity?.by === 'session')
  }
  if (allow === 'public' || !identity) return identity?.actor
  const modelId = endpoint.match(path)?.modelId
  const { actor } = identity
  requireScope(endpoint, actor)
  const role = modelId === undefined ? actor.role : roleOn(actor, modelId)
  if (modelId !== undefined && role === 'none') throw noSuchModel(modelId)
  const isOpenToAll = allow === 'member' && modelId === undefined
  if (!isOpenToAll && !mayDo(role, allow)) throw new AppError('FORBIDDEN', refusal(allow, role))
  return { ...actor, role }
}

const NO_LOGIN =
  'A valid token or session is missing. Send the header "Authorization: Token KEY", or log in.'

function refusal(allow: keyof typeof RIGHTS, role: Actor['role']): string {
  const needed = [...RIGHTS[allow]].reverse()
  const sentence = `This needs ${needed.length === 1 ? 'the role' : 'one of the roles'} "${needed.join('", "')}"`
  return `${sentence}; the account has the role "${role}".`
}

function requireScope(endpoint: Asked, { scope }: Actor): void {
  const needed = scopeFor(endpoint)
  if (scope === undefined || needed === null) return
  if (tokenScopes.indexOf(scope) >= tokenScopes.indexOf(needed)) return
  const detail = `This needs a token for "${needed}"; this one is for "${scope}" only.`
  throw new AppError('FORBIDDEN', detail)
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
