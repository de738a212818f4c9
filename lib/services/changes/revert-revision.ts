import 'server-only'
import type { Connection } from '@/db/connection/database'
import { closePromises, reopenPromises } from '@/db/models/promises'
import { listTags } from '@/db/models/tags'
import { addAnnotations, removeAnnotations } from '@/db/samples/annotations'
import { setValues, valuesAddedIn, valuesRemovedIn } from '@/db/samples/field-values'
import { refreshLiveSamples } from '@/db/samples/live-samples'
import { closeNoTag, type NoTagPeriod, openNoTag } from '@/db/samples/no-tag'
import {
  type AnnotationPeriod,
  annotationsAddedIn,
  annotationsRemovedIn,
  noTagAddedIn,
  noTagRemovedIn,
  promisesAddedIn,
  promisesRemovedIn,
  samplesAddedIn,
  samplesRemovedIn,
} from '@/db/samples/periods'
import { filterLive, openSamples } from '@/db/samples/samples'
import {
  closeSettlements,
  reopenSettlements,
  settledIn,
  unsettledIn,
} from '@/db/second-opinions/settlements'
import { removeSamples } from '@/lib/services/samples/remove-samples'
import { revertFields } from './revert-fields'
import { revertSettings } from './revert-settings'
import { revertTagTraits } from './revert-tag-traits'
import { revertTags } from './revert-tags'

/**
 * Writes the opposite of revision `old` as part of revision `now`: what it opened is closed, what it closed
 * gets a new period. Returns how many things changed.
 */
export async function revertRevision(
  tx: Connection,
  modelId: number,
  old: number,
  now: number,
): Promise<number> {
  const unwanted = await annotationsAddedIn(tx, modelId, old)
  const wanted = await annotationsRemovedIn(tx, modelId, old)
  const judged = (await noTagAddedIn(tx, modelId, old)).map(({ sampleId }) => sampleId)
  const unjudged = await noTagRemovedIn(tx, modelId, old)
  const arrived = await samplesAddedIn(tx, modelId, old)
  const left = await samplesRemovedIn(tx, modelId, old)
  const pinned = await promisesAddedIn(tx, modelId, old)
  const unpinned = await promisesRemovedIn(tx, modelId, old)
  const settled = await settledIn(tx, modelId, old)
  const unsettled = await unsettledIn(tx, modelId, old)

  const given = await valuesAddedIn(tx, modelId, old)
  const taken = await valuesRemovedIn(tx, modelId, old)

  const settings = await revertSettings(tx, modelId, old, now)
  await removeAnnotations(tx, now, unwanted)
  await closeNoTag(tx, now, judged)
  await refreshLiveSamples(tx, modelId, [...new Set([...samplesOf(unwanted), ...judged])])
  await setValues(
    tx,
    modelId,
    now,
    given.map(({ sampleId, fieldId }) => ({ sampleId, fieldId, value: null })),
  )
  await removeSamples(tx, modelId, now, arrived)
  const tags = await revertTags(tx, modelId, old, now)
  const traits = await revertTagTraits(tx, modelId, old, now)
  await openSamples(tx, modelId, now, left)
  const restored = await restore(tx, modelId, now, { wanted, unjudged })
  const fields = await revertFields(tx, modelId, old, now)
  const live = new Set(await filterLive(tx, modelId, samplesOf(taken)))
  const back = taken.filter(({ sampleId }) => live.has(sampleId))
  await setValues(
    tx,
    modelId,
    now,
    back.map(({ sampleId, fieldId, ...value }) => ({ sampleId, fieldId, value })),
  )
  await closePromises(tx, now, pinned)
  await reopenPromises(tx, unpinned, old, now)
  await closeSettlements(tx, now, settled)
  await reopenSettlements(tx, unsettled, old, now)
  const texts = new Set([
    ...samplesOf(unwanted),
    ...judged,
    ...arrived,
    ...left,
    ...restored,
    ...samplesOf([...given, ...back]),
    ...pinned,
    ...unpinned,
  ])
  const settlements = new Set([...settled, ...unsettled])
  return settings + tags + traits + fields + settlements.size + texts.size
}

type Ended = { wanted: AnnotationPeriod[]; unjudged: NoTagPeriod[] }

async function restore(
  tx: Connection,
  modelId: number,
  now: number,
  { wanted, unjudged }: Ended,
): Promise<number[]> {
  const live = new Set(await filterLive(tx, modelId, samplesOf([...wanted, ...unjudged])))
  const tags = new Set((await listTags(tx, modelId)).map(({ id }) => id))
  const back = wanted.filter(({ sampleId, tagId }) => live.has(sampleId) && tags.has(tagId))
  const judged = unjudged.filter(({ sampleId }) => live.has(sampleId))
  await addAnnotations(tx, modelId, now, back)
  await openNoTag(tx, modelId, now, judged)
  const samples = samplesOf([...back, ...judged])
  await refreshLiveSamples(tx, modelId, samples)
  return samples
}

const samplesOf = (periods: readonly { sampleId: number }[]) => [
  ...new Set(periods.map((period) => period.sampleId)),
]
