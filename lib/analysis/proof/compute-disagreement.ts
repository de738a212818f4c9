import 'server-only'
import type { Question } from '@/lib/analysis/question'
import { parseDisagreementKey } from '@/lib/services/disagreements/disagreement-key'
import type { DisagreementResult } from '@/lib/services/disagreements/disagreement-result'
import { readPair } from './compared-pair'
import { readPool } from './read-pool'

/** The untagged texts to which two versions give different answers. */
export async function computeDisagreement({
  db,
  modelId,
  key: name,
  progress,
}: Question): Promise<DisagreementResult> {
  const key = parseDisagreementKey(name)
  const pair = await readPair(db, modelId, key)
  const pool = await readPool(db, pair, key.revision, (share) => progress(100 * share))
  return {
    computed: new Date().toISOString(),
    untagged: pool.untagged,
    pool: pool.sampleIds.length,
    sampleIds: pool.sampleIds.filter((_, text) => pool.disagree[text] === 1),
  }
}
