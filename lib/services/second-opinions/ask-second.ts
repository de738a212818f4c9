import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { askSecondOpinion, forgetOpenOpinion } from '@/db/second-opinions/second-opinions'
import type { Actor } from '@/lib/contracts/actor'
import { FITS_NO_TAG, type Wanted } from '@/lib/services/samples/set-tags'

/**
 * After a person tagged one text: whether another is to be asked about it. Drawn by the id, scrambled by Knuth's
 * multiplicative hash, so that a text is drawn or not whoever tags it, and one that was stays so when the share is raised.
 */
export async function askSecond(
  tx: Connection,
  model: ModelRow,
  actor: Actor,
  { sampleId, wanted, at }: { sampleId: number; wanted: Wanted; at: Date },
): Promise<void> {
  if (wanted !== FITS_NO_TAG && wanted.length === 0) return forgetOpenOpinion(tx, sampleId)
  const { userId } = actor
  if (actor.kind !== 'user' || userId === null || !isDrawn(sampleId, model.secondOpinions)) return
  await askSecondOpinion(tx, {
    modelId: model.id,
    sampleId,
    askedAt: at,
    firstTags: wanted === FITS_NO_TAG ? [] : [...wanted].sort((a, b) => a - b),
    firstBy: actor.name,
    firstUserId: userId,
  })
}

export function isDrawn(sampleId: number, share: number): boolean {
  return Math.imul(sampleId, 2654435761) >>> 0 < share * 2 ** 32
}
