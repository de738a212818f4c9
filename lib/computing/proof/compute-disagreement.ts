import 'server-only'
import type { Asked } from '@/lib/computing/computation'
import type { DisagreementInput, DisagreementResult } from '@/lib/questions/disagreement'
import { readPair } from './compared-pair'
import { readPool } from './read-pool'

/** The untagged texts to which two versions give different answers. */
export async function computeDisagreement({
  db,
  modelId,
  input,
  progress,
}: Asked<DisagreementInput>): Promise<DisagreementResult> {
  const pair = await readPair(db, modelId, input)
  const pool = await readPool(db, pair, input.revision, (share) => progress(100 * share))
  return {
    computed: new Date().toISOString(),
    untagged: pool.untagged,
    pool: pool.sampleIds.length,
    sampleIds: pool.sampleIds.filter((_, text) => pool.disagree[text] === 1),
  }
}
