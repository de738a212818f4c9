import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { AppError } from '@/lib/errors'

const WINDOW_SECONDS = 60
/** For one person at one place, who mistypes. */
const PER_PERSON = 5
/** Many people may share an address behind a proxy, so it is allowed more than one of them is. */
const PER_ADDRESS = 50
/** From everywhere together: whoever has many addresses guesses no faster, and 12 characters outlast that. */
const PER_ACCOUNT = 10

export type Attempt = {
  email: string
  address: string
  /** A browser or session that has shown the password before. It is counted by itself, so nobody locks it out. */
  known?: string | undefined
}

export type LoginLimiter = {
  /** Counts an attempt; throws when there were too many in the last minute. Answers how many are left in this one. */
  count: (attempt: Attempt) => Promise<number>
  /** A right password does not count. */
  clear: (attempt: Attempt) => Promise<void>
}

export function createLoginLimiter(): LoginLimiter {
  const limit = (points: number) => new RateLimiterMemory({ points, duration: WINDOW_SECONDS })
  const byKnown = limit(PER_PERSON)
  const byPerson = limit(PER_PERSON)
  const byAddress = limit(PER_ADDRESS)
  const byAccount = limit(PER_ACCOUNT)

  function countersOf({ email, address, known }: Attempt): [RateLimiterMemory, string][] {
    const account = email.toLowerCase()
    if (known !== undefined) return [[byKnown, `${known} ${account}`]]
    return [
      [byAddress, address],
      [byPerson, `${address} ${account}`],
      [byAccount, account],
    ]
  }

  return {
    async count(attempt) {
      let left = Number.POSITIVE_INFINITY
      try {
        for (const [counter, key] of countersOf(attempt)) {
          const { remainingPoints } = await counter.consume(key)
          left = Math.min(left, remainingPoints)
        }
        return left
      } catch (limit) {
        throw limit instanceof RateLimiterRes ? tooMany(limit) : limit
      }
    },
    async clear(attempt) {
      for (const [counter, key] of countersOf(attempt)) {
        // Who mistyped is free again; an address or account that others share only gets its one attempt back.
        if (counter === byKnown || counter === byPerson) await counter.delete(key)
        else await counter.reward(key)
      }
    },
  }
}

function tooMany(limit: RateLimiterRes): AppError {
  const seconds = Math.max(1, Math.ceil(limit.msBeforeNext / 1000))
  const detail = `Too many attempts to log in. Try again in ${seconds} seconds.`
  return new AppError('PLAN_RATE_LIMIT', detail, { extra: { seconds_to_wait: seconds } })
}
