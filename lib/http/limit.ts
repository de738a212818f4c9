import type { Actor } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import type { Asked, Quota, Refused, Told } from '@/lib/services/accounts/limit-counter'
import type { ApiRequest } from './api-message'
import type { Answering } from './application'

type Limiting = Pick<Answering, 'auth' | 'limits' | 'processes'>
type Entered = { asked: Asked; quota: Quota | null }

/** Requests of limited tokens that are being answered, or have just been. */
const entered = new WeakMap<ApiRequest, Entered>()

/** Counts a request of a token; throws 429 when it is beyond a limit. To be followed by `leave`. */
export async function enter(
  { auth, limits, processes }: Limiting,
  actor: Actor | undefined,
  request: ApiRequest,
): Promise<void> {
  if (typeof actor?.tokenId !== 'number') return
  const holders = await auth.tokens.holders(actor.tokenId)
  if (holders.length === 0) return
  const asked = { process: processes.own, holders }
  const told = await limits.enter(asked)
  entered.set(request, {
    asked: told.refused ? { ...asked, holders: [] } : asked,
    quota: told.quota,
  })
  refuse(told)
}

export async function leave({ limits }: Limiting, request: ApiRequest): Promise<void> {
  const limited = entered.get(request)
  if (limited && limited.asked.holders.length > 0) await limits.leave(limited.asked)
}

/** Counts texts that are about to be classified; throws 429 when they are beyond what is left of the month. */
export async function takeTexts(
  { limits }: Pick<Answering, 'limits'>,
  request: ApiRequest,
  texts: number,
): Promise<void> {
  const limited = entered.get(request)
  if (!limited) return
  const told = await limits.take({ ...limited.asked, texts })
  limited.quota = told.quota
  refuse(told)
}

/** Texts of the month that are left to who asked; null where there is no limit. */
export function quotaOf(request: ApiRequest): Quota | null {
  return entered.get(request)?.quota ?? null
}

function refuse({ refused, quota }: Told): void {
  if (refused) throw REFUSALS[refused.limit](refused, quota)
}

const count = (number: number) => number.toLocaleString('en')

/** MonkeyLearn's codes; its clients look for `seconds_to_wait`, or for “N seconds” in the sentence. */
const REFUSALS: Record<Refused['limit'], (refused: Refused, quota: Quota | null) => AppError> = {
  requests_per_minute: ({ holder, most, seconds }) =>
    new AppError(
      'PLAN_RATE_LIMIT',
      `Too fast: ${holder} may ask ${count(most)} times a minute. Ask again in ${seconds} seconds.`,
      { extra: { seconds_to_wait: seconds } },
    ),
  requests_at_once: ({ holder, most, seconds }) =>
    new AppError(
      'CONCURRENCY_RATE_LIMIT',
      `Too many requests at once: ${holder} may have ${count(most)} answered at the same time. Ask again in ${seconds} seconds.`,
      { extra: { seconds_to_wait: seconds } },
    ),
  texts_per_month: ({ holder, most }, quota) =>
    new AppError(
      'PLAN_QUERY_LIMIT',
      `This would be beyond the ${count(most)} texts a month of ${holder}; ${count(quota?.remaining ?? 0)} are left. The next month (UTC) begins with all of them.`,
    ),
}
