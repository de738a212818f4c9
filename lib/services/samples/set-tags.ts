import 'server-only'
import type { Connection } from '@/db/connection/database'
import {
  addAnnotations,
  type Origin,
  removeAnnotations,
  tagsOfSamples,
} from '@/db/samples/annotations'
import { refreshLiveSamples } from '@/db/samples/live-samples'
import { assignFolds } from './assign-folds'

/**
 * Gives live samples exactly these tags, as part of `revision`; a group that is tagged for the first time gets
 * its fold. Returns the samples whose tags changed.
 */
export async function setTags(
  tx: Connection,
  modelId: number,
  revision: number,
  wanted: ReadonlyMap<number, readonly number[]>,
  originOf: (sampleId: number, tagId: number) => Origin,
): Promise<number[]> {
  const current = await tagsOfSamples(tx, [...wanted.keys()])
  const changed: { sampleId: number; tagIds: number[] }[] = []
  const removed: { sampleId: number; tagId: number }[] = []
  const added: ({ sampleId: number; tagId: number } & Origin)[] = []
  for (const [sampleId, tags] of wanted) {
    const had = current.get(sampleId) ?? []
    const tagIds = [...new Set(tags)].sort((a, b) => a - b)
    const gone = had.filter((tagId) => !tagIds.includes(tagId))
    const come = tagIds.filter((tagId) => !had.includes(tagId))
    for (const tagId of gone) removed.push({ sampleId, tagId })
    for (const tagId of come) added.push({ ...originOf(sampleId, tagId), sampleId, tagId })
    if (gone.length + come.length > 0) changed.push({ sampleId, tagIds })
  }
  await removeAnnotations(tx, revision, removed)
  await addAnnotations(tx, modelId, revision, added)
  await assignFolds(tx, modelId, changed)
  const sampleIds = changed.map(({ sampleId }) => sampleId)
  await refreshLiveSamples(tx, modelId, sampleIds)
  return sampleIds
}
