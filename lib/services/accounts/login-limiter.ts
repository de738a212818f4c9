import 'server-only'
import { createHash } from 'node:crypto'
import { countTry, forgetTries, giveTryBack } from '@/db/accounts/login-tries'
import type { Database } from '@/db/connection/database'
import { AppError } from '@/lib/errors'

const WINDOW_MS = 60_000
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

/** Who is counted, how many tries it has, and whether others share them. */
type Counted = { key: string; most: number; isShared: boolean }

/** Counts in the database: for every process that answers, on every machine, and past a start. */
export function createLoginLimiter(db: Database, now = () => new Date()): LoginLimiter {
  return {
    async count(attempt) {
      const at = now()
      const until = new Date(at.getTime() + WINDOW_MS)
      const { left, locked } = await db.write(async (tx) => {
        let least = Number.POSITIVE_INFINITY
        for (const { key, most } of countedOf(attempt)) {
          const tries = await countTry(tx, key, { now: at, until })
          if (tries.count > most) return { left: 0, locked: tries.until }
          least = Math.min(least, most - tries.count)
        }
        return { left: least, locked: null }
      })
      if (locked !== null) throw tooMany(locked - at.getTime())
      return left
    },
    async clear(attempt) {
      await db.write(async (tx) => {
        for (const { key, isShared } of countedOf(attempt)) {
          // Who mistyped is free again; an address or account that others share only gets its one attempt back.
          if (isShared) await giveTryBack(tx, key)
          else await forgetTries(tx, key)
        }
      })
    },
  }
}

function countedOf({ email, address, known }: Attempt): Counted[] {
  const account = email.toLowerCase()
  if (known !== undefined) {
    return [{ key: keyOf('known', known, account), most: PER_PERSON, isShared: false }]
  }
  return [
    { key: keyOf('address', address), most: PER_ADDRESS, isShared: true },
    { key: keyOf('person', address, account), most: PER_PERSON, isShared: false },
    { key: keyOf('account', account), most: PER_ACCOUNT, isShared: true },
  ]
}

/** Nobody reads from it who it was. */
function keyOf(...who: string[]): string {
  return createHash('sha256').update(who.join('\n')).digest('base64url')
}

function tooMany(ms: number): AppError {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  const detail = `Too many attempts to log in. Try again in ${seconds} seconds.`
  return new AppError('PLAN_RATE_LIMIT', detail, { extra: { seconds_to_wait: seconds } })
}
