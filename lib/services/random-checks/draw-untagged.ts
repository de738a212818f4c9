import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Connection } from '@/db/connection/database'
import { untaggedAfter } from '@/db/samples/random-sample'
import { createRandom, draw } from '@/lib/engine/random'

/** Read at one go; of a million texts each takes about 2 ms. */
const IDS_PER_PAGE = 5_000

/** So many texts of which nobody has said anything, in the order of drawing, and how many there are. */
export async function drawUntagged(
  db: Connection,
  modelId: number,
  { texts, seed }: { texts: number; seed: number },
): Promise<{ population: number; sampleIds: number[] }> {
  const all: number[] = []
  for (let after = 0; ; ) {
    const ids = await untaggedAfter(db, modelId, after, IDS_PER_PAGE)
    for (const id of ids) all.push(id)
    if (ids.length < IDS_PER_PAGE) break
    after = ids.at(-1) ?? after
    await setImmediate()
  }
  const drawn = draw(Float64Array.from(all), Math.min(texts, all.length), createRandom(seed))
  return { population: all.length, sampleIds: Array.from(drawn) }
}
