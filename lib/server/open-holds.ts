import { isPostgres } from '@/db/postgres/address'
import { openCounts } from '@/db/postgres/counts'
import type { Application } from '@/lib/http/application'
import { createQueueHolds, type Hold, type HoldStore } from '@/lib/services/samples/queue-holds'

type OpenHolds = Pick<Application, 'queueHolds' | 'secondHolds'> & { close: () => Promise<void> }

/** Which texts are in whose hands: with SQLite known here, with PostgreSQL there, to all copies that have pages. */
export function openHolds(database: string): OpenHolds {
  if (!isPostgres(database)) {
    const [queueHolds, secondHolds] = [createQueueHolds(), createQueueHolds()]
    return { queueHolds, secondHolds, close: async () => {} }
  }
  const shared = openCounts<{ held: Hold[] }>(database, 'queue_holds', () => ({ held: [] }))
  const storeOf =
    (queue: string): HoldStore =>
    (modelId, work) => {
      const key = `${queue} ${modelId}`
      return shared.with([key], (all, now) => {
        const holds = new Map(all.get(key)?.held.map((one) => [one.id, one]))
        const result = work(holds, now)
        all.set(key, { held: [...holds.values()] })
        return result
      })
    }
  return {
    queueHolds: createQueueHolds(storeOf('tag')),
    secondHolds: createQueueHolds(storeOf('second')),
    close: shared.close,
  }
}
