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

/** Counts what is limited, for all processes, so that they count exactly. */
export type LimitCounter = {
  /** A request begins; to be told of its end by `leave`, unless it is refused. */
  enter: (asked: Asked) => Promise<Told>
  leave: (asked: Asked) => Promise<void>
  /** Texts are about to be classified; fewer than none gives them back. */
  take: (asked: Asked & { texts: number }) => Promise<Told>
  /** The process is gone, and all that it was answering. */
  forget: (process: string) => Promise<void>
}

/** What is counted of one holder. */
export type Counts = {
  /** A bucket of requests that is full after a pause, and fills by as many a minute as are allowed. */
  bucket?: { left: number; at: number }
  /** Requests that are being answered, by process. */
  under: Record<string, number>
  /** Texts of a month. */
  used?: { month: string; texts: number }
}

/** Where counts are kept: `work` has those of `keys` alone, new ones for who has none, and what it leaves in them is kept. */
export type CountStore = {
  with: <Result>(
    keys: readonly string[],
    work: (counts: Map<string, Counts>, now: number) => Result,
  ) => Promise<Result>
  /** Forgets what processes were answering that are gone with their machine; answers whether there were any. */
  forgetLost: () => Promise<boolean>
  /** Forgets what a process was answering. */
  forget: (process: string) => Promise<void>
}

/** In the memory of the one process that counts. */
export function countsInMemory(now = () => Date.now()): CountStore {
  const all = new Map<string, Counts>()
  return {
    async with(keys, work) {
      for (const key of keys) if (!all.has(key)) all.set(key, { under: {} })
      return work(all, now())
    },
    forgetLost: async () => false,
    async forget(process) {
      for (const { under } of all.values()) delete under[process]
    },
  }
}

export function createLimitCounter(store: CountStore = countsInMemory()): LimitCounter {
  const on = <Result>(
    holders: readonly Holder[],
    work: (counted: readonly Counted[], now: number) => Result,
  ) =>
    store.with(
      holders.map(({ key }) => key),
      (counts, now) =>
        work(
          holders.map((holder) => ({ ...holder, counts: countsOf(counts, holder) })),
          now,
        ),
    )

  const enter = ({ process, holders }: Asked) =>
    on(holders, (counted, now) => {
      const refused =
        [...counted.flatMap(busy), ...counted.flatMap((one) => hasty(one, now))][0] ?? null
      if (!refused) for (const one of counted) begin(one, process, now)
      return { refused, quota: quotaOf(counted, now) }
    })

  return {
    async enter(asked) {
      const told = await enter(asked)
      if (told.refused?.limit !== 'requests_at_once') return told
      return (await store.forgetLost()) ? enter(asked) : told
    },
    leave: ({ process, holders }) =>
      on(holders, (counted) => {
        for (const { limits, counts } of counted) {
          if (limits.requests_at_once !== null) add(counts, process, -1)
        }
      }),
    take: ({ holders, texts }) =>
      on(holders, (counted, now) => {
        const limited = counted.filter(({ limits }) => limits.texts_per_month !== null)
        const short = limited.find((one) => usedBy(one, now) + texts > mostOf(one))
        const refused = short && texts > 0 ? beyond(short) : null
        if (!refused) {
          for (const one of limited) {
            one.counts.used = { month: monthOf(now), texts: usedBy(one, now) + texts }
          }
        }
        return { refused, quota: quotaOf(counted, now) }
      }),
    forget: store.forget,
  }
}

type Counted = Holder & { counts: Counts }

function countsOf(counts: Map<string, Counts>, { key }: Holder): Counts {
  const found = counts.get(key)
  if (!found) throw new Error(`Nothing is counted of ${key}.`)
  return found
}

function bucketOf({ counts: { bucket } }: Counted, perMinute: number, at: number) {
  const known = bucket ?? { left: perMinute, at }
  const filled = known.left + ((at - known.at) / 60_000) * perMinute
  return { left: Math.min(perMinute, filled), at }
}

function begin(one: Counted, process: string, now: number): void {
  const { requests_per_minute: perMinute, requests_at_once: atOnce } = one.limits
  if (perMinute !== null) {
    const { left, at } = bucketOf(one, perMinute, now)
    one.counts.bucket = { left: left - 1, at }
  }
  if (atOnce !== null) add(one.counts, process, 1)
}

function add({ under }: Counts, process: string, by: number): void {
  const { [process]: before = 0 } = under
  const count = Math.max(0, before + by)
  if (count > 0) under[process] = count
  else delete under[process]
}

const monthOf = (now: number) => new Date(now).toISOString().slice(0, 7)

function usedBy({ counts: { used }, textsBefore }: Counted, now: number): number {
  return Math.max(used?.month === monthOf(now) ? used.texts : 0, textsBefore)
}

function busy({ name, limits: { requests_at_once: most }, counts }: Counted): Refused[] {
  const atOnce = Object.values(counts.under).reduce((sum, count) => sum + count, 0)
  if (most === null || atOnce < most) return []
  return [{ holder: name, limit: 'requests_at_once', most, seconds: 1 }]
}

function hasty(one: Counted, now: number): Refused[] {
  const { requests_per_minute: most } = one.limits
  if (most === null) return []
  const { left } = bucketOf(one, most, now)
  // What fills up in many small steps may stay a hair below.
  if (left >= 1 - 1e-9) return []
  const seconds = Math.max(1, Math.ceil(((1 - left) * 60) / most))
  return [{ holder: one.name, limit: 'requests_per_minute', most, seconds }]
}

function quotaOf(counted: readonly Counted[], now: number): Quota | null {
  const quotas = counted.flatMap((one) => {
    const limit = one.limits.texts_per_month
    return limit === null ? [] : [{ limit, remaining: Math.max(0, limit - usedBy(one, now)) }]
  })
  return quotas.toSorted((a, b) => a.remaining - b.remaining)[0] ?? null
}

function mostOf({ limits }: Holder): number {
  return limits.texts_per_month ?? Number.POSITIVE_INFINITY
}

function beyond(holder: Holder): Refused {
  return { holder: holder.name, limit: 'texts_per_month', most: mostOf(holder), seconds: 0 }
}
