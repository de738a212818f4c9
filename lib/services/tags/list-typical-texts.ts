import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { samplesInOrder } from '@/db/samples/sample-lists'
import { typicalSamples } from '@/db/samples/typical-samples'
import type { SimilarList } from '@/lib/contracts/sample'
import { toSample } from '@/lib/services/samples/to-sample'
import { requireTag } from './require-tag'

/** As many texts as say what a tag means. */
const TYPICAL = 3

/**
 * Texts that are most like a tag: those of which a model that had not seen them was surest, and right; no two copies. Of a
 * tag that no version knows, the first texts that got it.
 */
export async function listTypicalTexts(
  db: Database,
  model: ModelRow,
  tagId: number,
): Promise<SimilarList> {
  const tag = await requireTag(db.read, model.id, tagId)
  const ids = await typicalSamples(db.read, model.id, { tag, limit: TYPICAL })
  return { items: (await samplesInOrder(db.read, ids)).map(toSample) }
}
