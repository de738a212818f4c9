import 'server-only'
import { betterAuth } from 'better-auth/minimal'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Logger } from 'pino'
import type { Database } from '@/db/connection/database'
import { loginAdapter } from './login-adapter'

export type LibraryOptions = {
  secret: string
  publicUrl: URL | undefined
  /** Below it cookies are sent: others on the same host do not see them, and two Langurs do not meet. */
  basePath: string
  log: Logger
}

export type LoginLibrary = ReturnType<typeof createLoginLibrary>

const SESSION_SECONDS = 30 * 24 * 60 * 60

/** better-auth, with the parts of it that Langur uses. */
export function createLoginLibrary(db: Database, options: LibraryOptions) {
  return betterAuth({ ...libraryOptions(db, options), plugins: [twoFactor({ issuer: 'Langur' })] })
}

export function libraryOptions(db: Database, options: LibraryOptions) {
  const { secret, publicUrl, basePath, log } = options
  return {
    database: loginAdapter(db),
    secret,
    baseURL: publicUrl?.origin ?? 'http://localhost',
    emailAndPassword: { enabled: true, disableSignUp: true },
    session: {
      expiresIn: SESSION_SECONDS,
      additionalFields: { confirmedAt: { type: 'date', required: false, input: false } },
    },
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
      log: (_level: string, message: string, ...details: unknown[]) =>
        log.error({ details }, message),
    },
  } as const
}
