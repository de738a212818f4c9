import 'server-only'

/** Long enough for the texts that a page reads ahead; what nobody answers by then is given to others. */
const HOLD_MS = 10 * 60_000
/** So many texts at most are kept from others for one of those who tag; of more, those taken first go back. */
const MOST_HELD = 200

export type Hold = { id: number; holder: string; until: number }

/** Holds of a model by their texts, those taken first in front. */
type Holds = Map<number, Hold>

/** Where holds are: does `work` alone on those of a model, by the clock of that place, and keeps what it leaves. */
export type HoldStore = <Result>(
  modelId: number,
  work: (holds: Holds, now: number) => Result,
) => Promise<Result>

/**
 * Which texts are in whose hands, so that two who tag at once get different ones. One that was tagged stays in these hands
 * for its time, since tags are taken back. Forgotten when the server ends.
 */
export type QueueHolds = {
  /** Texts of a model that somebody else is tagging. */
  ofOthers: (modelId: number, holder: string | null) => Promise<Set<number>>
  /** Takes those that nobody else has taken; answers them. Taking again is holding for longer. */
  take: (modelId: number, holder: string, sampleIds: readonly number[]) => Promise<Set<number>>
  /** Holds for longer what is held already. */
  prolong: (modelId: number, holder: string, sampleIds: readonly number[]) => Promise<void>
  /** Lets go of these, or of everything. */
  free: (modelId: number, holder: string, sampleIds?: readonly number[]) => Promise<void>
}

/** Holds in the memory of this process. */
export function createHoldStore(now: () => number = Date.now): HoldStore {
  const models = new Map<number, Holds>()
  return async (modelId, work) => {
    const holds = models.get(modelId) ?? new Map<number, Hold>()
    models.set(modelId, holds)
    return work(holds, now())
  }
}

export function createQueueHolds(store: HoldStore = createHoldStore()): QueueHolds {
  const onCurrent: HoldStore = (modelId, work) =>
    store(modelId, (holds, now) => {
      for (const [id, { until }] of holds) if (until <= now) holds.delete(id)
      return work(holds, now)
    })
  return {
    ofOthers: (modelId, holder) =>
      onCurrent(modelId, (holds) => {
        const others = [...holds.values()].filter((one) => one.holder !== holder)
        return new Set(others.map(({ id }) => id))
      }),
    take: (modelId, holder, sampleIds) =>
      onCurrent(modelId, (holds, now) => {
        const free = sampleIds.filter((id) => (holds.get(id)?.holder ?? holder) === holder)
        for (const id of free) hold(holds, { id, holder, until: now + HOLD_MS })
        keepFew(holds, holder)
        return new Set(free)
      }),
    prolong: (modelId, holder, sampleIds) =>
      onCurrent(modelId, (holds, now) => {
        const own = sampleIds.filter((id) => holds.get(id)?.holder === holder)
        for (const id of own) hold(holds, { id, holder, until: now + HOLD_MS })
      }),
    free: (modelId, holder, sampleIds) =>
      onCurrent(modelId, (holds) => {
        for (const id of sampleIds ?? [...holds.keys()]) {
          if (holds.get(id)?.holder === holder) holds.delete(id)
        }
      }),
  }
}

function hold(holds: Holds, one: Hold): void {
  holds.delete(one.id)
  holds.set(one.id, one)
}

function keepFew(holds: Holds, holder: string): void {
  const own = [...holds.values()].filter((one) => one.holder === holder)
  for (const { id } of own.slice(0, Math.max(0, own.length - MOST_HELD))) holds.delete(id)
}
