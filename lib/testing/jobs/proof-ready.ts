import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Proof, VersionPair } from '@/lib/contracts/proof'
import { requireModel } from '@/lib/services/models/require-model'
import { showProof } from '@/lib/services/proofs/show-proof'

/** Waits for the proof by the texts as they are now. */
export async function proofReady(
  db: Database,
  model: ModelRow,
  which: VersionPair = {},
): Promise<Proof> {
  for (;;) {
    const { proof } = await showProof(db, await requireModel(db, model.publicId), which)
    if (proof.state === 'ready' && proof.result) return proof.result
    if (proof.state === 'failed') throw new Error(proof.error ?? 'The proof failed.')
    await pause(50)
  }
}
