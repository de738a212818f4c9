import { type Source, value } from './source'

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

export function readAdmin(source: Source): Admin | undefined {
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

export function readOidc(source: Source, publicUrl: URL | undefined): Oidc | undefined {
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
