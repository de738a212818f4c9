import 'server-only'
import { isAPIError } from 'better-auth/api'
import { findUser } from '@/db/accounts/accounts'
import { addAudit } from '@/db/accounts/audit'
import { deleteSecondFactor, findSecondFactor } from '@/db/accounts/second-factors'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import { AppError, invalidField } from '@/lib/errors'
import { noteFailedLogin, noteLogin } from './audit-logins'
import { type Caller, cookieHeader, toldOf } from './caller'
import type { LoginLibrary } from './login-library'

/** What an app is told, by a picture or by hand, and the codes for when it is lost. */
export type NewSecondFactor = { uri: string; recoveryCodes: string[] }

/** A code of the app, or one of those for when it is lost. */
export type SecondFactorProof = { code: string } | { recovery_code: string }

export type SecondFactors = ReturnType<typeof createSecondFactors>

/** The cookie by which the library knows who has shown a password and still has to show a code. */
const PENDING = /(^|\.)langur\.two_factor=[^;]/

/** Whether a login that set these cookies waits for a code. */
export function waitsForCode(setCookies: readonly string[]): boolean {
  return setCookies.some((line) => PENDING.test(line))
}

/** The second factor of an account: set up, shown at the login, and taken away. */
export function createSecondFactors(db: Database, { api }: LoginLibrary) {
  return {
    /** Counts from the first right code on. Throws when the password is wrong, or there is one already. */
    async begin(password: string, cookie: string): Promise<NewSecondFactor> {
      const headers = new Headers({ cookie })
      const made = await told(
        api.enableTwoFactor({ body: { password, method: 'totp' }, headers }),
        'password',
      )
      if (made.method !== 'totp') throw new Error('The library made another second factor.')
      return { uri: made.totpURI, recoveryCodes: made.backupCodes }
    },
    /** The first code. Answers the cookies of the session that goes on. */
    async finish(actor: Actor, code: string, cookie: string): Promise<string[]> {
      const headers = new Headers({ cookie })
      const request = { body: { code }, headers, returnHeaders: true } as const
      const answered = await told(api.verifyTOTP(request), 'code')
      await note(actor, 'second factor on')
      return answered.headers.getSetCookie()
    },
    async remove(actor: Actor, password: string, cookie: string): Promise<string[]> {
      const request = { body: { password }, headers: new Headers({ cookie }), returnHeaders: true }
      const answered = await told(
        api.disableTwoFactor({ ...request, returnHeaders: true }),
        'password',
      )
      await note(actor, 'second factor off')
      return answered.headers.getSetCookie()
    },
    /** New codes for when the app is lost; those before open nothing any more. */
    async renewCodes(actor: Actor, password: string, cookie: string): Promise<string[]> {
      const headers = new Headers({ cookie })
      const { backupCodes } = await told(
        api.generateBackupCodes({ body: { password }, headers }),
        'password',
      )
      await note(actor, 'recovery codes made')
      return backupCodes
    },
    /** The second half of a login. Answers the cookies of its session. */
    async logIn(proof: SecondFactorProof, caller: Caller): Promise<string[]> {
      const headers = toldOf(caller, true)
      const isCode = 'code' in proof
      const pending = isCode
        ? api.verifyTOTP({ body: { code: proof.code }, headers, returnHeaders: true })
        : api.verifyBackupCode({
            body: { code: proof.recovery_code },
            headers,
            returnHeaders: true,
          })
      const answered = await told(pending, isCode ? 'code' : 'recovery_code').catch(
        async (error) => {
          await noteFailedLogin(db, '', caller.address, 'the code of the second factor was wrong')
          throw error
        },
      )
      const cookies = answered.headers.getSetCookie()
      const session = await api.getSession({
        headers: new Headers({ cookie: cookieHeader(cookies) }),
      })
      if (session) await noteLogin(db, session.user.email, caller.address)
      return cookies
    },
  }

  async function note(
    actor: Actor,
    action: 'second factor on' | 'second factor off' | 'recovery codes made',
  ): Promise<void> {
    const user = await findUser(db, actor.userId ?? '')
    await db.write((tx) => addAudit(tx, actor, action, user?.email ?? ''))
  }
}

/** Takes the second factor of somebody who lost app and codes; false when there was none. */
export async function takeSecondFactor(
  db: Database,
  actor: Actor,
  user: { id: string; email: string },
): Promise<boolean> {
  if (!(await findSecondFactor(db, user.id))) return false
  await db.write(async (tx) => {
    await deleteSecondFactor(tx, user.id)
    await addAudit(tx, actor, 'second factor off', user.email)
  })
  return true
}

/** What the library says of a wrong try, in our words. */
const SAID: Readonly<Record<string, string>> = {
  INVALID_PASSWORD: 'The password is wrong.',
  INVALID_CODE: 'The code is wrong. Wait for the next one, and compare the clock of the phone.',
  INVALID_BACKUP_CODE: 'The recovery code is wrong, or was used already.',
  TOTP_ALREADY_ENABLED: 'The account has a second factor already. Turn it off first.',
  TOTP_NOT_ENABLED: 'The account has no second factor.',
  TWO_FACTOR_NOT_ENABLED: 'The account has no second factor.',
  BACKUP_CODES_NOT_ENABLED: 'The account has no second factor.',
  INVALID_TWO_FACTOR_COOKIE: 'The login took too long. Begin again with the password.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Too many wrong codes. Begin again with the password.',
  ACCOUNT_TEMPORARILY_LOCKED: 'Too many wrong codes. Try again in 15 minutes.',
}

/** What ends the login, so that it begins anew. */
const OVER = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']

async function told<Result>(attempt: Promise<Result>, field: string): Promise<Result> {
  try {
    return await attempt
  } catch (error) {
    const code = isAPIError(error) ? String(error.body?.code) : ''
    const sentence = SAID[code]
    if (sentence === undefined) throw error
    if (code === 'ACCOUNT_TEMPORARILY_LOCKED') throw new AppError('PLAN_RATE_LIMIT', sentence)
    if (OVER.includes(code)) throw new AppError('AUTHENTICATION_ERROR', sentence)
    throw invalidField(field, sentence, null)
  }
}
