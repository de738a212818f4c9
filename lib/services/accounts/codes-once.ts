import 'server-only'
import { createOTP } from '@better-auth/utils/otp'
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { symmetricDecrypt } from 'better-auth/crypto'
import { readSecondFactor, takeCodeStep } from '@/db/accounts/second-factors'
import type { Database } from '@/db/connection/database'

/** Of apps: six digits for each half a minute. */
const DIGITS = 6
const PERIOD_SECONDS = 30
/** A clock may be off by so many periods, as the library has it. */
const STEPS_OFF = 1

export const CODE_WAS_USED = 'CODE_WAS_USED'

/**
 * Before the library looks at a code of an app: one that was taken, or is older than the last that was, is refused, so that
 * whoever saw it being typed has nothing of it (RFC 6238, section 5.2). What is wrong is left for the library to refuse and count.
 */
export function codesOnce(db: Database) {
  return createAuthMiddleware(async (ctx) => {
    if (ctx.path !== '/two-factor/verify-totp') return
    const session = await getSessionFromCtx(ctx)
    const { name } = ctx.context.createAuthCookie('two_factor')
    const login = await ctx.getSignedCookie(name, ctx.context.secret)
    const userId =
      session?.user.id ??
      (login && (await ctx.context.internalAdapter.findVerificationValue(login))?.value)
    const factor = userId ? await readSecondFactor(db, userId) : undefined
    if (!factor) return
    const key = ctx.context.secretConfig
    const secret = await symmetricDecrypt({ key, data: factor.secret })
    const step = await stepOf(secret, String(ctx.body.code))
    if (step === undefined || (await takeCodeStep(db, factor.id, step))) return
    throw new APIError('UNAUTHORIZED', { code: CODE_WAS_USED })
  })
}

/** The half minute since 1970 that a code is of; undefined for a code that opens nothing now. */
async function stepOf(secret: string, code: string): Promise<number | undefined> {
  const now = Math.floor(Date.now() / 1000 / PERIOD_SECONDS)
  const otp = createOTP(secret, { digits: DIGITS, period: PERIOD_SECONDS })
  for (let step = now - STEPS_OFF; step <= now + STEPS_OFF; step++) {
    if ((await otp.hotp(step)) === code) return step
  }
  return undefined
}
