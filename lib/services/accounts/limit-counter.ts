import 'server-only'
import type { RequestLimits } from '@/lib/contracts/request-limits'

/** Whose limits hold for a request: a token, all tokens of the server. */
export type Holder = {
  key: string
  /** As it is called in a sentence. */
  name: string
  limits: RequestLimits
  /** Texts of this month that the database knows of. */
  textsBefore: number
}

/** What is asked of the counter, by one of the processes. */
export type Asked = { process: string; holders: readonly Holder[] }

/** Texts that may be classified in this month, and those that are left. */
export type Quota = { limit: number; remaining: number }

export type Refused = { holder: string; limit: keyof RequestLimits; most: number; seconds: number }
export type Told = { refused: Refused | null; quota: Quota | null }

/** Counts what is limited. Of several processes one counts for all, so that they count exactly. */
export type LimitCounter = {
  /** A request begins; to be told of its end by `leave`, unless it is refused. */
  enter: (asked: Asked) => Promise<Told>
  leave: (asked: Asked) => Promise<void>
  /** Texts are about to be classified; fewer than none gives them back. */
  take: (asked: Asked & { texts: number }) => Promise<Told>
  /** The process is gone, and all that it was answering. */
  forget: (process: string) => void
}

type Bucket = { left: number; at: number }

export function createLimitCounter(now = () => Date.now()): LimitCounter {
  const buckets = new Map<string, Bucket>()
  const under = new Map<string, Map<string, number>>()
  let month = ''
  let used = new Map<string, number>()

  /** A bucket that is full after a pause, and fills by as many a minute as are allowed. */
  function bucketOf(key: string, perMinute: number): Bucket {
    const at = now()
    const known = buckets.get(key) ?? { left: perMinute, at }
    const filled = known.left + ((at - known.at) / 60_000) * perMinute
    const bucket = { left: Math.min(perMinute, filled), at }
    buckets.set(key, bucket)
    return bucket
  }

  function atOnce(key: string): number {
    return [...(under.get(key)?.values() ?? [])].reduce((sum, count) => sum + count, 0)
  }

  function add(key: string, process: string, by: number): void {
    const counts = under.get(key) ?? new Map<string, number>()
    const count = Math.max(0, (counts.get(process) ?? 0) + by)
    if (count > 0) under.set(key, counts.set(process, count))
    else counts.delete(process)
  }

  function usedBy({ key, textsBefore }: Holder): number {
    const current = new Date(now()).toISOString().slice(0, 7)
    if (current !== month) {
      month = current
      used = new Map()
    }
    const count = Math.max(used.get(key) ?? 0, textsBefore)
    used.set(key, count)
    return count
  }

  function busy({ key, name, limits: { requests_at_once: most } }: Holder): Refused[] {
    if (most === null || atOnce(key) < most) return []
    return [{ holder: name, limit: 'requests_at_once', most, seconds: 1 }]
  }

  function hasty({ key, name, limits: { requests_per_minute: most } }: Holder): Refused[] {
    if (most === null) return []
    const { left } = bucketOf(key, most)
    // What fills up in many small steps may stay a hair below.
    if (left >= 1 - 1e-9) return []
    const seconds = Math.max(1, Math.ceil(((1 - left) * 60) / most))
    return [{ holder: name, limit: 'requests_per_minute', most, seconds }]
  }

  function quotaOf(holders: readonly Holder[]): Quota | null {
    const quotas = holders.flatMap((holder) => {
      const limit = holder.limits.texts_per_month
      return limit === null ? [] : [{ limit, remaining: Math.max(0, limit - usedBy(holder)) }]
    })
    return quotas.toSorted((a, b) => a.remaining - b.remaining)[0] ?? null
  }

  return {
    async enter({ process, holders }) {
      const refused = [...holders.flatMap(busy), ...holders.flatMap(hasty)][0] ?? null
      if (!refused) {
        for (const { key, limits } of holders) {
          if (limits.requests_per_minute !== null)
            bucketOf(key, limits.requests_per_minute).left -= 1
          if (limits.requests_at_once !== null) add(key, process, 1)
        }
      }
      return { refused, quota: quotaOf(holders) }
    },
    async leave({ process, holders }) {
      for (const { key, limits } of holders) {
        if (limits.requests_at_once !== null) add(key, process, -1)
      }
    },
    async take({ holders, texts }) {
      const limited = holders.filter(({ limits }) => limits.texts_per_month !== null)
      const short = limited.find((holder) => usedBy(holder) + texts > mostOf(holder))
      const refused = short && texts > 0 ? beyond(short) : null
      if (!refused) for (const holder of limited) used.set(holder.key, usedBy(holder) + texts)
      return { refused, quota: quotaOf(holders) }
    },
    forget(process) {
      for (const counts of under.values()) counts.delete(process)
    },
  }
}

function mostOf({ limits }: Holder): number {
  return limits.texts_per_month ?? Number.POSITIVE_INFINITY
}

function beyond(holder: Holder): Refused {
  return { holder: holder.name, limit: 'texts_per_month', most: mostOf(holder), seconds: 0 }
}
