import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { NEWEST_FIRST } from '@/db/samples/orderings'
import { randomUntagged } from '@/db/samples/random-sample'
import { listSamples, samplesInOrder } from '@/db/samples/sample-lists'
import { untaggedFromProduction } from '@/db/samples/untagged-copies'
import type { QueueName } from '@/lib/contracts/choices'
import type { Sample } from '@/lib/contracts/sample'
import { CHOSEN_FROM, mostTelling } from './most-telling'
import { toSample } from './to-sample'

export type NextToTag = Sample & { chosen_by: 'uncertain' | 'spread' | 'random' | 'person' }

type Order = Exclude<QueueName, 'disagreement' | 'second' | 'view'>

/** One in so many texts of the queue comes at random, so that tagged texts keep resembling all texts. */
export const RANDOM_EVERY = 5

/**
 * Untagged texts to tag next: those with uncertain answers that are unlike each other and every fifth at random, all at
 * random, the newest first, or those that were taken over from production.
 * Until a version has answered, those that stand for many others come in place of the uncertain ones. `leastSureFirst` are
 * the uncertain ones by somebody who has learnt more than the version.
 */
export async function nextToTag(
  db: Database,
  model: ModelRow,
  by: Order,
  { limit, skip }: { limit: number; skip: ReadonlySet<number> },
  leastSureFirst?: readonly number[],
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
  const most = 2 * limit + skip.size + (by === 'uncertain' ? CHOSEN_FROM : 0)
  const random = (await randomUntagged(db.read, model.id, most)).map(toSample)
  if (by === 'random') return mix({ samples: [], chosenBy: 'random' }, random, skip).slice(0, limit)
  const telling = await mostTelling(db.read, model, { limit, skip, random, leastSureFirst })
  return mix(telling, random, skip).slice(0, limit)
}

type Chosen = { samples: Sample[]; chosenBy: NextToTag['chosen_by'] }

function mix(
  { samples, chosenBy }: Chosen,
  random: readonly Sample[],
  skip: ReadonlySet<number>,
): NextToTag[] {
  const taken = new Set(skip)
  const mixed: NextToTag[] = []
  const take = (from: readonly Sample[], chosen_by: NextToTag['chosen_by']) => {
    const next = from.find((sample) => !taken.has(sample.id))
    if (!next) return false
    taken.add(next.id)
    mixed.push({ ...next, chosen_by })
    return true
  }
  for (;;) {
    const isRandomTurn = mixed.length % RANDOM_EVERY === RANDOM_EVERY - 1
    const found = isRandomTurn
      ? take(random, 'random') || take(samples, chosenBy)
      : take(samples, chosenBy) || take(random, 'random')
    if (!found) return mixed
  }
}
