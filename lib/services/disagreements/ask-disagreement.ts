import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { poolRevision } from '@/db/questions/disagreements'
import { type Freshest, freshest, NOTHING_TO_FIND } from '@/lib/services/analyses/freshest'
import type { Pair } from '@/lib/services/comparison/version-pair'
import { pairPrefix } from '@/lib/services/proofs/proof-key'
import { disagreementKey } from './disagreement-key'
import type { DisagreementResult } from './disagreement-result'

/** On which untagged texts two versions disagree. Tagging them does not ask the question anew; new texts do. */
export async function askDisagreement(
  db: Database,
  model: Pick<ModelRow, 'id' | 'revision' | 'updatedAt'>,
  { candidate, baseline }: Pair,
): Promise<Freshest<DisagreementResult>> {
  if (candidate.id === baseline.id) return NOTHING_TO_FIND
  const pair = { candidate: candidate.number, baseline: baseline.number }
  const revision = await poolRevision(db.read, model.id, model.revision)
  return freshest<DisagreementResult>(db, {
    modelId: model.id,
    kind: 'disagreement',
    key: disagreementKey({ ...pair, revision }),
    prefix: pairPrefix(pair),
    changedAt: model.updatedAt,
    isWorthless: ({ pool }) => pool === 0,
  })
}
