import { setTimeout as pause } from 'node:timers/promises'
import { isPostgres } from '@/db/postgres/address'
import { openCounts } from '@/db/postgres/counts'
import { livingCopies } from '@/db/postgres/lock'
import {
  type CountStore,
  type Counts,
  createLimitCounter,
  type LimitCounter,
} from '@/lib/services/accounts/limit-counter'

const AGAIN_MS = 1_000
/** Whoever is refused comes again, so others are not looked for each time. */
const LOOK_MS = 1_000

/**
 * Counts what is limited: with SQLite here, where all is that answers; with PostgreSQL there, for all copies of Langur, each
 * of which has a name.
 */
export function countLimits(
  database: string,
  copy: string,
): LimitCounter & { close: () => Promise<void> } {
  if (!isPostgres(database)) return { ...createLimitCounter(), close: async () => {} }
  const counts = openCounts<Counts>(database, 'limit_counts', () => ({ under: {} }))
  let lookedAt = Number.NEGATIVE_INFINITY
  const copyOf = (process: string) => process.split('/')[0] ?? ''
  const forgetWhere = (isGone: (process: string) => boolean) =>
    counts.with(null, (all) => {
      const gone = [...all.values()].flatMap(({ under }) =>
        Object.keys(under)
          .filter(isGone)
          .map((process) => () => delete under[process]),
      )
      for (const forget of gone) forget()
      return gone.length > 0
    })
  const store: CountStore = {
    with: counts.with,
    async forgetLost() {
      if (performance.now() - lookedAt < LOOK_MS) return false
      lookedAt = performance.now()
      const living = await livingCopies(database)
      return forgetWhere((process) => copyOf(process) !== copy && !living.has(copyOf(process)))
    },
    async forget(process) {
      await forgetWhere((one) => one === process)
    },
  }
  const { enter, leave, take, forget } = createLimitCounter(store)
  const own = <Asked extends { process: string }>(asked: Asked) => ({
    ...asked,
    process: `${copy}/${asked.process}`,
  })
  return {
    enter: (asked) => enter(own(asked)),
    take: (asked) => take(own(asked)),
    leave: (asked) => untilDone(() => leave(own(asked))),
    forget: (process) => untilDone(() => forget(`${copy}/${process}`)),
    close: counts.close,
  }
}

/** What was counted is to be taken back, be it when the server answers again. */
async function untilDone(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work()
    } catch {
      await pause(AGAIN_MS, undefined, { ref: false })
    }
  }
}
