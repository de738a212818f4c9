import 'server-only'

/** Long enough for the texts that a page reads ahead; what nobody answers by then is given to others. */
const HOLD_MS = 10 * 60_000
/** So many texts at most are kept from others for one of those who tag; of more, those taken first go back. */
const MOST_HELD = 200

type Hold = { holder: string; until: number }

/**
 * Which texts are in whose hands, so that two who tag at once get different ones. One that was tagged stays in these hands
 * for its time, since tags are taken back. Forgotten when the server ends.
 */
export type QueueHolds = {
  /** Texts of a model that somebody else is tagging. */
  ofOthers: (modelId: number, holder: string | null) => Set<number>
  /** Takes those that nobody else has taken; answers them. Taking again is holding for longer. */
  take: (modelId: number, holder: string, sampleIds: readonly number[]) => Set<number>
  /** Holds for longer what is held already. */
  prolong: (modelId: number, holder: string, sampleIds: readonly number[]) => void
  /** Lets go of these, or of everything. */
  free: (modelId: number, holder: string, sampleIds?: readonly number[]) => void
}

export function createQueueHolds(now: () => number = Date.now): QueueHolds {
  const models = new Map<number, Map<number, Hold>>()

  function current(modelId: number): Map<number, Hold> {
    const holds = models.get(modelId) ?? new Map<number, Hold>()
    models.set(modelId, holds)
    for (const [id, { until }] of holds) if (until <= now()) holds.delete(id)
    return holds
  }

  function hold(holds: Map<number, Hold>, holder: string, id: number): void {
    holds.delete(id)
    holds.set(id, { holder, until: now() + HOLD_MS })
  }

  function keepFew(holds: Map<number, Hold>, holder: string): void {
    const own = [...holds].filter(([, one]) => one.holder === holder)
    for (const [id] of own.slice(0, Math.max(0, own.length - MOST_HELD))) holds.delete(id)
  }

  return {
    ofOthers(modelId, holder) {
      const others = [...current(modelId)].filter(([, one]) => one.holder !== holder)
      return new Set(others.map(([id]) => id))
    },
    take(modelId, holder, sampleIds) {
      const holds = current(modelId)
      const free = sampleIds.filter((id) => (holds.get(id)?.holder ?? holder) === holder)
      for (const id of free) hold(holds, holder, id)
      keepFew(holds, holder)
      return new Set(free)
    },
    prolong(modelId, holder, sampleIds) {
      const holds = current(modelId)
      for (const id of sampleIds) if (holds.get(id)?.holder === holder) hold(holds, holder, id)
    },
    free(modelId, holder, sampleIds) {
      const holds = current(modelId)
      for (const id of sampleIds ?? [...holds.keys()]) {
        if (holds.get(id)?.holder === holder) holds.delete(id)
      }
    },
  }
}
