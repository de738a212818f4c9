import 'server-only'
import type { Connection } from '@/db/connection/database'
import { removeAnnotations, tagsOfSamples } from '@/db/samples/annotations'
import { closeValues } from '@/db/samples/field-values'
import { discountLiveSamples } from '@/db/samples/live-samples'
import { closeNoTag } from '@/db/samples/no-tag'
import { closeSamples } from '@/db/samples/samples'

/** Takes live samples and what is said of them out of the data, as part of `revision`. */
export async function removeSamples(
  tx: Connection,
  modelId: number,
  revision: number,
  sampleIds: readonly number[],
): Promise<void> {
  await discountLiveSamples(tx, modelId, sampleIds)
  const tagsOf = [...(await tagsOfSamples(tx, sampleIds))]
  const pairs = tagsOf.flatMap(([sampleId, tags]) => tags.map((tagId) => ({ sampleId, tagId })))
  await removeAnnotations(tx, revision, pairs)
  await closeNoTag(tx, revision, sampleIds)
  await closeValues(tx, revision, sampleIds)
  await closeSamples(tx, modelId, revision, sampleIds)
}
