import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '@/lib/errors'

const WINDOW_SECONDS = 60
const PER_ACCOUNT = 5
/** Many people may share an address behind a proxy, so it is allowed more than one account is. */
const PER_ADDRESS = 50

export type LoginLimiter = {
  /** Counts an attempt; throws when there were too many in the last minute. */
  count: (email: string, address: string) => Promise<void>
  /** A right password does not count, and clears the account's count. */
  clear: (email: string, address: string) => Promise<void>
}

export function createLoginLimiter(): LoginLimiter {
  const byAccount = new RateLimiterMemory({ points: PER_ACCOUNT, duration: WINDOW_SECONDS })
  const byAddress = new RateLimiterMemory({ points: PER_ADDRESS, duration: WINDOW_SECONDS })
  const account = (email: string, address: string) => `${address} ${email.toLowerCase()}`
  return {
    async count(email, address) {
      try {
        await byAddress.consume(address)
        await byAccount.consume(account(email, address))
      } catch (limit) {
        throw limit instanceof RateLimiterRes ? tooMany(limit) : limit
      }
    },
    async clear(email, address) {
      await byAddress.reward(address)
      await byAccount.delete(account(email, address))
    },
  }
}

function tooMany(limit: RateLimiterRes): AppError {
  const seconds = Math.max(1, Math.ceil(limit.msBeforeNext / 1000))
  const detail = `Too many attempts to log in. Try again in ${seconds} seconds.`
  return new AppError('PLAN_RATE_LIMIT', detail, { extra: { seconds_to_wait: seconds } })
}
