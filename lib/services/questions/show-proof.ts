import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { ProofAnalysis, VersionPair } from '@/lib/contracts/proof'
import type { Way } from '@/lib/questions/ask'
import { proofOf } from '@/lib/questions/proof'
import { versionPair } from '@/lib/services/comparison/version-pair'

/**
 * Whether one version is better than another. While the proof by the texts as they are now is being computed, the newest
 * one by earlier texts is answered.
 */
export async function showProof(
  db: Database,
  model: ModelRow,
  which: VersionPair,
  way: Way,
): Promise<ProofAnalysis> {
  const pair = await versionPair(db, model, which)
  const { result, ...known } = await proofOf(db, way, model, pair)
  const proof = result?.proof ?? null
  const stale = proof ? model.revision - proof.revision : 0
  return { ...known, result: proof, stale }
}
