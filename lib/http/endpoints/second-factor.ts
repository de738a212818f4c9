import * as contract from '@/lib/contracts/second-factor'
import { AppError } from '@/lib/errors'
import { type ApiRequest, reply } from '@/lib/http/api-message'
import type { Application } from '@/lib/http/application'
import { callerOf } from '@/lib/http/caller'
import { handle } from '@/lib/http/endpoint'
import { identifyByCookie } from '@/lib/http/identify'
import { requireSecondFactor as requireOfAll } from '@/lib/services/accounts/require-second-factor'
import { secondFactorOf } from '@/lib/services/accounts/second-factor-of'

export const showSecondFactor = handle(contract.showSecondFactor, ({ application, actor }) =>
  secondFactorOf(application.db, actor),
)

export const beginSecondFactor = handle(
  contract.beginSecondFactor,
  async ({ application: { auth }, body, request }) => {
    const { uri, recoveryCodes } = await auth.secondFactors.begin(body.password, cookieOf(request))
    return { uri, recovery_codes: recoveryCodes }
  },
)

export const finishSecondFactor = handle(
  contract.finishSecondFactor,
  async ({ application: { auth, db }, actor, body, request }) => {
    const cookies = await auth.secondFactors.finish(actor, body.code, cookieOf(request))
    return reply(await secondFactorOf(db, actor), { cookies })
  },
)

export const removeSecondFactor = handle(
  contract.removeSecondFactor,
  async ({ application: { auth, db }, actor, body, request }) => {
    const cookies = await auth.secondFactors.remove(actor, body.password, cookieOf(request))
    return reply(await secondFactorOf(db, actor), { cookies })
  },
)

export const renewRecoveryCodes = handle(
  contract.renewRecoveryCodes,
  async ({ application: { auth }, actor, body, request }) => ({
    recovery_codes: await auth.secondFactors.renewCodes(actor, body.password, cookieOf(request)),
  }),
)

export const requireSecondFactor = handle(
  contract.requireSecondFactor,
  async ({ application: { db }, actor, body }) => {
    await requireOfAll(db, actor, body.required)
    return secondFactorOf(db, actor)
  },
)

export const logInByCode = handle(
  contract.logInByCode,
  async ({ application: { auth }, body, request }) =>
    reply({}, { cookies: await auth.secondFactors.logIn(body, callerOf(request)) }),
)

export const confirmPassword = handle(
  contract.confirmPassword,
  async ({ application, body, request }) => {
    const session = await sessionOf(application, request)
    await application.auth.confirm(session, body.password, callerOf(request).address)
    return {}
  },
)

async function sessionOf({ auth }: Application, request: ApiRequest) {
  const session = await identifyByCookie(auth, request)
  if (session) return session
  throw new AppError('FORBIDDEN', ONLY_PEOPLE)
}

/** What an account's owner does by hand, a token does not do. */
function cookieOf(request: ApiRequest): string {
  const cookie = request.header('cookie')
  const isByToken = request.header('authorization') !== undefined
  if (cookie !== undefined && !isByToken) return cookie
  throw new AppError('FORBIDDEN', ONLY_PEOPLE)
}

const ONLY_PEOPLE = 'This takes a session: log in as the person whose account it is.'
