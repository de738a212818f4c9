import 'server-only'
import type { Connection } from '@/db/connection/database'
import { foldCounts, groupsWithoutFold, setFolds } from '@/db/samples/groups'
import { at } from '@/lib/at'
import { assignFold, FOLDS } from '@/lib/engine/evaluation/folds/folds'

/** The place of the count over all groups among the counts per tag. */
const ALL_GROUPS = 0

/** Gives the groups of these samples, which have these tags or fit none, a fold unless they have one; tags are ascending. */
export async function assignFolds(
  tx: Connection,
  modelId: number,
  samples: readonly { sampleId: number; tagIds: readonly number[] }[],
): Promise<void> {
  const tagsOf = new Map(samples.map(({ sampleId, tagIds }) => [sampleId, tagIds]))
  const tagIdsOf = (sampleId: number) => tagsOf.get(sampleId) ?? []
  const unfolded = await groupsWithoutFold(
    tx,
    samples.map(({ sampleId }) => sampleId),
  )
  // Groups per fold of each tag are read once, and then kept up by hand.
  const ids = new Set([ALL_GROUPS, ...unfolded.flatMap(({ sampleId }) => tagIdsOf(sampleId))])
  const counts = await foldCounts(tx, modelId, [...ids], FOLDS)
  const countsOf = (tagId: number) => counts.get(tagId) ?? []
  const folded: { groupId: number; fold: number; tagIds: readonly number[] }[] = []
  for (const { groupId, key, sampleId } of unfolded) {
    const all = countsOf(ALL_GROUPS)
    const tagIds = tagIdsOf(sampleId)
    const tags = tagIds.map(countsOf)
    const fold = assignFold({ tags, all }, key.readUInt32LE(0))
    folded.push({ groupId, fold, tagIds })
    for (const one of [all, ...tags]) one[fold] = at(one, fold) + 1
  }
  await setFolds(tx, modelId, folded)
}
