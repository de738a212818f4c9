import 'server-only'
import type { Connection } from '@/db/connection/database'
import { closePromises, reopenPromises } from '@/db/models/promises'
import { listTags } from '@/db/models/tags'
import { addAnnotations, removeAnnotations } from '@/db/samples/annotations'
import { refreshLiveSamples } from '@/db/samples/live-samples'
import {
  type AnnotationPeriod,
  annotationsAddedIn,
  annotationsRemovedIn,
  promisesAddedIn,
  promisesRemovedIn,
  samplesAddedIn,
  samplesRemovedIn,
} from '@/db/samples/periods'
import { filterLive, openSamples } from '@/db/samples/samples'
import { removeSamples } from '@/lib/services/samples/remove-samples'
import { revertSettings } from './revert-settings'
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
  const arrived = await samplesAddedIn(tx, modelId, old)
  const left = await samplesRemovedIn(tx, modelId, old)
  const pinned = await promisesAddedIn(tx, modelId, old)
  const unpinned = await promisesRemovedIn(tx, modelId, old)

  const settings = await revertSettings(tx, modelId, old, now)
  await removeAnnotations(tx, now, unwanted)
  await refreshLiveSamples(tx, modelId, samplesOf(unwanted))
  await removeSamples(tx, modelId, now, arrived)
  const tags = await revertTags(tx, modelId, old, now)
  await openSamples(tx, modelId, now, left)
  const restored = await restore(tx, modelId, now, wanted)
  await closePromises(tx, now, pinned)
  await reopenPromises(tx, unpinned, old, now)
  const texts = new Set([
    ...samplesOf(unwanted),
    ...arrived,
    ...left,
    ...restored,
    ...pinned,
    ...unpinned,
  ])
  return settings + tags + texts.size
}

async function restore(
  tx: Connection,
  modelId: number,
  now: number,
  wanted: AnnotationPeriod[],
): Promise<number[]> {
  const live = new Set(await filterLive(tx, modelId, samplesOf(wanted)))
  const tags = new Set((await listTags(tx, modelId)).map(({ id }) => id))
  const back = wanted.filter(({ sampleId, tagId }) => live.has(sampleId) && tags.has(tagId))
  await addAnnotations(tx, modelId, now, back)
  const samples = samplesOf(back)
  await refreshLiveSamples(tx, modelId, samples)
  return samples
}

const samplesOf = (periods: AnnotationPeriod[]) => [
  ...new Set(periods.map((period) => period.sampleId)),
]
