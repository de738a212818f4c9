import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { untaggedAmong } from '@/db/questions/untagged-pool'
import { samplesInOrder } from '@/db/samples/sample-lists'
import type { Sample } from '@/lib/contracts/sample'
import { disagreementOn } from '@/lib/questions/disagreement'
import { versionPair } from '@/lib/services/comparison/version-pair'
import { toSample } from '@/lib/services/samples/to-sample'
import { required } from './required'

/**
 * The untagged texts on which sandbox and production disagree. What the sandbox says is kept back: a tag given after seeing
 * the answer proves nothing.
 */
export async function nextDisagreeing(
  db: Database,
  model: ModelRow,
  { limit, skip }: { limit: number; skip: ReadonlySet<number> },
): Promise<(Sample & { chosen_by: 'disagreement' })[]> {
  const pair = await versionPair(db, model, {})
  const known = await disagreementOn(db, 'look', model, pair)
  const result = required(known, {
    at: 'disagreement/',
    doing: 'The two versions are being compared',
  })
  if (!result) return []
  const left = (await untaggedAmong(db.read, result.sampleIds)).filter((id) => !skip.has(id))
  const samples = await samplesInOrder(db.read, left.slice(0, limit))
  return samples.map((sample) => ({
    ...toSample(sample),
    sandbox: null,
    chosen_by: 'disagreement',
  }))
}
