import 'server-only'
import type { Connection } from '@/db/connection/database'
import {
  addAnnotations,
  type Origin,
  removeAnnotations,
  tagsOfSamples,
} from '@/db/samples/annotations'
import { refreshLiveSamples } from '@/db/samples/live-samples'
import { closeNoTag, fittingNoTag, openNoTag } from '@/db/samples/no-tag'
import { assignFolds } from './assign-folds'

/** That none of the model's tags fits. */
export const FITS_NO_TAG = 'fits no tag'

/** What a text shall have: these tags, none of which means that nobody has said anything; or the judgement that none fits. */
export type Wanted = readonly number[] | typeof FITS_NO_TAG

/**
 * Gives live samples exactly these tags or this judgement, as part of `revision`; a group of which something is said for the
 * first time gets its fold. `originOf` is asked about each new tag, and without one about the judgement. Returns the samples that changed.
 */
export async function setTags(
  tx: Connection,
  modelId: number,
  revision: number,
  wanted: ReadonlyMap<number, Wanted>,
  originOf: (sampleId: number, tagId?: number) => Origin,
): Promise<number[]> {
  const current = await tagsOfSamples(tx, [...wanted.keys()])
  const fitting = await fittingNoTag(tx, [...wanted.keys()])
  const changed: ({ sampleId: number } & Difference)[] = []
  for (const [sampleId, one] of wanted) {
    const now = fitting.has(sampleId) ? FITS_NO_TAG : (current.get(sampleId) ?? [])
    const difference = differenceOf(now, one)
    if (difference) changed.push({ sampleId, ...difference })
  }
  const sampleIds = changed.map(({ sampleId }) => sampleId)
  const removed = changed.flatMap(({ sampleId, gone }) =>
    gone.map((tagId) => ({ sampleId, tagId })),
  )
  const added = changed.flatMap(({ sampleId, come }) =>
    come.map((tagId) => ({ ...originOf(sampleId, tagId), sampleId, tagId })),
  )
  const judged = sampleIds
    .filter((id) => wanted.get(id) === FITS_NO_TAG)
    .map((sampleId) => ({ ...originOf(sampleId), sampleId }))
  await removeAnnotations(tx, revision, removed)
  await closeNoTag(tx, revision, sampleIds)
  await addAnnotations(tx, modelId, revision, added)
  await openNoTag(tx, modelId, revision, judged)
  const isSaid = ({ sampleId }: { sampleId: number }) => wanted.get(sampleId)?.length !== 0
  await assignFolds(tx, modelId, changed.filter(isSaid))
  await refreshLiveSamples(tx, modelId, sampleIds)
  return sampleIds
}

type Difference = { tagIds: number[]; gone: number[]; come: number[] }

/** What tags go and come; null where nothing changes. */
function differenceOf(now: Wanted, wanted: Wanted): Difference | null {
  const had = now === FITS_NO_TAG ? [] : now
  const tagIds = wanted === FITS_NO_TAG ? [] : [...new Set(wanted)].sort((a, b) => a - b)
  const gone = had.filter((tagId) => !tagIds.includes(tagId))
  const come = tagIds.filter((tagId) => !had.includes(tagId))
  const isRejudged = (now === FITS_NO_TAG) !== (wanted === FITS_NO_TAG)
  return gone.length + come.length > 0 || isRejudged ? { tagIds, gone, come } : null
}
