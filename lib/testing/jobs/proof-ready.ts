import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Proof, VersionPair } from '@/lib/contracts/proof'
import { requireModel } from '@/lib/services/models/require-model'
import { showProof } from '@/lib/services/questions/show-proof'
import { resultOf } from '@/lib/testing/until'

/** Waits for the proof by the texts as they are now. */
export function proofReady(db: Database, model: ModelRow, which: VersionPair = {}): Promise<Proof> {
  return resultOf(async () => showProof(db, await requireModel(db, model.publicId), which, 'ask'))
}
