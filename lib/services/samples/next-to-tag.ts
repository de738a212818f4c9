import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { NEWEST_FIRST } from '@/db/samples/orderings'
import { randomUntagged } from '@/db/samples/random-sample'
import { listSamples, samplesInOrder } from '@/db/samples/sample-lists'
import { untaggedFromProduction } from '@/db/samples/untagged-copies'
import type { QueueName } from '@/lib/contracts/choices'
import type { Sample } from '@/lib/contracts/sample'
import { leastCertain } from './least-certain'
import { toSample } from './to-sample'

export type NextToTag = Sample & { chosen_by: 'uncertain' | 'random' | 'person' }

type Order = Exclude<QueueName, 'disagreement' | 'second' | 'view'>

/** One in so many texts of the queue comes at random, so that tagged texts keep resembling all texts. */
const RANDOM_EVERY = 5

/**
 * Untagged texts to tag next: the least certain answers first and every fifth at random, all at random, the newest first, or
 * those that were taken over from production.
 * Before a training has answered anything, the least certain come at random.
 */
export async function nextToTag(
  db: Database,
  model: ModelRow,
  by: Order,
  { limit, skip }: { limit: number; skip: ReadonlySet<number> },
): Promise<NextToTag[]> {
  const filter = { modelId: model.id, tagged: false, fits_no_tag: false }
  const page = { after: null, limit: limit + skip.size }
  if (by === 'requests') {
    const ids = await untaggedFromProduction(db.read, model.id, page.limit)
    const left = ids.filter((id) => !skip.has(id)).slice(0, limit)
    const samples = (await samplesInOrder(db.read, left)).map(toSample)
    return samples.map((sample) => ({ ...sample, chosen_by: 'person' }))
  }
  if (by === 'newest') {
    const newest = (await listSamples(db.read, filter, { ...page, order: NEWEST_FIRST })).items
    const left = newest.map(toSample).filter(({ id }) => !skip.has(id))
    return left.slice(0, limit).map((sample) => ({ ...sample, chosen_by: 'person' }))
  }
  const uncertain = by === 'random' ? [] : await leastCertain(db, model, { limit, skip })
  const random = (await randomUntagged(db.read, model.id, 2 * limit + skip.size)).map(toSample)
  return mix(uncertain, random, skip).slice(0, limit)
}

function mix(uncertain: Sample[], random: Sample[], skip: ReadonlySet<number>): NextToTag[] {
  const taken = new Set(skip)
  const mixed: NextToTag[] = []
  const take = (from: Sample[], chosenBy: NextToTag['chosen_by']) => {
    const next = from.find((sample) => !taken.has(sample.id))
    if (!next) return false
    taken.add(next.id)
    mixed.push({ ...next, chosen_by: chosenBy })
    return true
  }
  for (;;) {
    const isRandomTurn = mixed.length % RANDOM_EVERY === RANDOM_EVERY - 1
    const found = isRandomTurn
      ? take(random, 'random') || take(uncertain, 'uncertain')
      : take(uncertain, 'uncertain') || take(random, 'random')
    if (!found) return mixed
  }
}
