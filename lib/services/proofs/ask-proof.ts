import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { newestTries } from '@/db/training/tries'
import { type Freshest, freshest, NOTHING_TO_FIND } from '@/lib/services/analyses/freshest'
import type { Pair } from '@/lib/services/comparison/version-pair'
import { pairPrefix, proofKey } from './proof-key'
import type { ProofResult } from './proof-result'

/** What is known of a pair of versions by the texts as they are at the model’s revision. */
export async function askProof(
  db: Database,
  model: Pick<ModelRow, 'id' | 'revision' | 'updatedAt'>,
  { candidate, baseline }: Pair,
): Promise<Freshest<ProofResult>> {
  if (candidate.id === baseline.id) return NOTHING_TO_FIND
  const pair = { candidate: candidate.number, baseline: baseline.number }
  const tries = await newestTries(db.read, model.id)
  return freshest<ProofResult>(db, {
    modelId: model.id,
    kind: 'proof',
    key: proofKey({ ...pair, revision: model.revision, ...tries }),
    prefix: pairPrefix(pair),
    changedAt: model.updatedAt,
  })
}
