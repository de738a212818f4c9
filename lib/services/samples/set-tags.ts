import 'server-only'
import type { Connection } from '@/db/connection/database'
import {
  addAnnotation,
  type Origin,
  removeAnnotation,
  tagsOfSamples,
} from '@/db/samples/annotations'
import { foldCounts, groupsWithoutFold, setFold, type UnfoldedGroup } from '@/db/samples/groups'
import { refreshLiveSamples } from '@/db/samples/live-samples'
import { at } from '@/lib/at'
import { assignFold, FOLDS } from '@/lib/engine/evaluation/folds/folds'

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
  const changed: number[] = []
  for (const [sampleId, tags] of wanted) {
    const had = current.get(sampleId) ?? []
    const removed = had.filter((tag) => !tags.includes(tag))
    const added = [...new Set(tags)].filter((tag) => !had.includes(tag))
    for (const tagId of removed) await removeAnnotation(tx, revision, { sampleId, tagId })
    for (const tagId of added) {
      await addAnnotation(tx, modelId, revision, { sampleId, tagId }, originOf(sampleId, tagId))
    }
    if (removed.length + added.length > 0) changed.push(sampleId)
  }
  await assignFolds(tx, modelId, changed)
  await refreshLiveSamples(tx, modelId, changed)
  return changed
}

async function assignFolds(
  tx: Connection,
  modelId: number,
  sampleIds: readonly number[],
): Promise<void> {
  const tagsOf = await tagsOfSamples(tx, sampleIds)
  const tagged = sampleIds.filter((id) => tagsOf.has(id))
  const counts = new Map<number, number[]>()
  for (const group of await groupsWithoutFold(tx, tagged)) {
    await assignFoldOf(tx, modelId, group, tagsOf.get(group.sampleId) ?? [], counts)
  }
}

/** `counts`, groups per fold of each tag, is read once and then kept up by hand. */
async function assignFoldOf(
  tx: Connection,
  modelId: number,
  { groupId, key }: UnfoldedGroup,
  tagIds: number[],
  counts: Map<number, number[]>,
): Promise<void> {
  const [all = [], ...tags] = await Promise.all([ALL_GROUPS, ...tagIds].map(countsOf))
  const fold = assignFold({ tags, all }, key.readUInt32LE(0))
  await setFold(tx, modelId, { groupId, fold, tagIds })
  for (const one of [all, ...tags]) one[fold] = at(one, fold) + 1

  async function countsOf(tagId: number): Promise<number[]> {
    const known = counts.get(tagId) ?? (await foldCounts(tx, modelId, tagId, FOLDS))
    counts.set(tagId, known)
    return known
  }
}

/** The place of the count over all groups among the counts per tag. */
const ALL_GROUPS = 0
