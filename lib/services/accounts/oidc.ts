import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { betterAuth } from 'better-auth/minimal'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { changeRole, findUser, listUsers } from '@/db/accounts/accounts'
import { addAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import { type Actor, type Role, systemActor } from '@/lib/contracts/actor'
import type { OidcAnswer } from '@/lib/contracts/oidc'
import type { Oidc } from '@/lib/env'
import { AppError } from '@/lib/errors'
import { noteLogin } from './audit-logins'
import { type Caller, cookieHeader, toldOf } from './caller'
import { type LibraryOptions, libraryOptions } from './login-library'
import { requireProvider } from './oidc-provider'
import { refusalOf } from './oidc-refusals'
import { roleByGroups } from './oidc-roles'

export type OidcLogin = {
  /** Where the browser goes to log in, and the cookies by which it is known again when it comes back. */
  begin: (caller: Caller) => Promise<{ url: string; cookies: string[] }>
  /** Takes what it came back with; answers the cookies of its session. Throws, in words, whom the provider does not vouch for. */
  finish: (answer: OidcAnswer, caller: Caller) => Promise<string[]>
}

const PROVIDER = 'oidc'

const provider: Actor = { ...systemActor, name: 'The identity provider' }

/** Logging in by an identity provider. It has a library of its own, so that a provider that hangs stops no other login. */
export function createOidcLogin(db: Database, options: LibraryOptions, oidc: Oidc): OidcLogin {
  /** The role that the claims of the login under way are good for. */
  const logins = new AsyncLocalStorage<{ role?: Role }>()
  let made: ReturnType<typeof createLibrary> | undefined

  async function library() {
    await requireProvider(oidc.issuer)
    made ??= createLibrary(db, options, oidc, logins)
    return made.api
  }

  return {
    async begin(caller) {
      const body = { provider: PROVIDER, callbackURL: '/', disableRedirect: true }
      const { signInSocial } = await library()
      const request = { body, headers: toldOf(caller, true), returnHeaders: true } as const
      const { response, headers } = await signInSocial(request)
      return { url: String(response.url), cookies: headers.getSetCookie() }
    },
    async finish(query, caller) {
      const { callbackOAuth, getSession } = await library()
      const login: { role?: Role } = {}
      const request = { params: { id: PROVIDER }, query, headers: toldOf(caller, true) }
      const answered = await logins.run(login, () =>
        callbackOAuth({ ...request, method: 'GET', asResponse: true }),
      )
      const cookies = answered.headers.getSetCookie()
      const headers = new Headers({ cookie: cookieHeader(cookies) })
      const session = await getSession({ headers })
      if (!session) {
        const refusal = refusalOf(answered.headers.get('location'))
        await noteRefusal(db, refusal, caller.address)
        throw new AppError('AUTHENTICATION_ERROR', refusal)
      }
      if (login.role) await giveRole(db, session.user.id, login.role)
      await noteLogin(db, session.user.email, caller.address)
      return cookies
    },
  }
}

function createLibrary(
  db: Database,
  options: LibraryOptions,
  oidc: Oidc,
  logins: AsyncLocalStorage<{ role?: Role }>,
) {
  const base = libraryOptions(db, options)
  const back = `${options.publicUrl?.origin}${options.basePath}/login`
  return betterAuth({
    ...base,
    user: {
      ...base.user,
      validateUserInfo({ source }) {
        const role = roleByGroups(oidc, { ...source.oauth?.profile })
        if (role === null) return { error: 'no_role' }
        const login = logins.getStore()
        if (login) login.role = role
        return undefined
      },
    },
    // An address that the provider has verified finds the account that has it here.
    account: {
      encryptOAuthTokens: true,
      accountLinking: { enabled: true, requireLocalEmailVerified: false },
    },
    databaseHooks: {
      user: {
        create: {
          after: ({ email }) => db.write((tx) => addAudit(tx, provider, 'user added', email)),
        },
      },
    },
    plugins: [
      genericOAuth({
        config: [
          {
            providerId: PROVIDER,
            discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
            clientId: oidc.clientId,
            clientSecret: oidc.clientSecret,
            redirectURI: back,
            scopes: ['openid', 'email', 'profile', ...scopeOf(oidc)],
            pkce: true,
            requireIdTokenVerification: true,
            mapProfileToUser: (claims) => ({
              name: String(claims.name || claims.preferred_username || claims.email || ''),
            }),
          },
        ],
      }),
    ],
  })
}

/** Providers that have a claim of this name by a scope, have one of the same name. */
function scopeOf({ roles, groupClaim }: Oidc): string[] {
  return roles.some(({ group }) => group !== '*') ? [groupClaim] : []
}

/** Of all owners one stays, whatever their groups say. */
async function giveRole(db: Database, userId: string, role: Role): Promise<void> {
  const user = await findUser(db, userId)
  if (!user || user.role === role) return
  const owners = (await listUsers(db)).filter((one) => one.role === 'owner')
  if (user.role === 'owner' && owners.length === 1) return
  await changeRole(db, provider, userId, role)
}

async function noteRefusal(db: Database, refusal: string, address: string): Promise<void> {
  const nobody: Actor = { ...provider, name: 'Nobody', address }
  await db.write((tx) => addAudit(tx, nobody, 'login failed', refusal.replace(/\.$/, '')))
}
