import 'server-only'
import { AppError } from '@/lib/errors'

const PATIENCE_MS = 5_000

/** Throws, in words, unless there is an identity provider of this name at its address. */
export async function requireProvider(issuer: string): Promise<void> {
  const said = await discover(issuer)
  if (said === issuer) return
  throw new AppError(
    'NOT_READY',
    `The identity provider at ${issuer} says that it is ${JSON.stringify(said)}. LANGUR_OIDC_ISSUER must be what it says.`,
  )
}

async function discover(issuer: string): Promise<unknown> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS)
    const answered = await fetch(`${issuer}/.well-known/openid-configuration`, { signal })
    if (!answered.ok) throw new Error(`status ${answered.status}`)
    const { issuer: said } = (await answered.json()) as { issuer?: unknown }
    return typeof said === 'string' ? said.replace(/\/$/, '') : said
  } catch (cause) {
    const detail = `The identity provider at ${issuer} does not answer. Try again later, or log in with a password.`
    throw new AppError('NOT_READY', detail, { cause })
  }
}
