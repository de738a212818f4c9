import 'server-only'
import type { Connection } from '@/db/connection/database'
import { removeAnnotation, tagsOfSamples } from '@/db/samples/annotations'
import { discountLiveSamples } from '@/db/samples/live-samples'
import { closeSamples } from '@/db/samples/samples'

/** Takes live samples and their annotations out of the data, as part of `revision`. */
export async function removeSamples(
  tx: Connection,
  modelId: number,
  revision: number,
  sampleIds: readonly number[],
): Promise<void> {
  await discountLiveSamples(tx, modelId, sampleIds)
  for (const [sampleId, tags] of await tagsOfSamples(tx, sampleIds)) {
    for (const tagId of tags) await removeAnnotation(tx, revision, { sampleId, tagId })
  }
  await closeSamples(tx, modelId, revision, sampleIds)
}
