import 'server-only'
import type { Connection } from '@/db/connection/database'
import { setValues, valuesAsOf } from '@/db/samples/field-values'
import { noTagAsOf } from '@/db/samples/no-tag'
import { filterLive, openSamples, sampleContents } from '@/db/samples/samples'
import { annotationsAsOf, samplesAsOf } from '@/db/versions/data-difference'
import { removeSamples } from '@/lib/services/samples/remove-samples'
import { FITS_NO_TAG, setTags, type Wanted } from '@/lib/services/samples/set-tags'

/**
 * Brings texts back to how they were at revision `past`: in the data or not, with the tags of then and where those
 * came from. A text that was erased for good stays away. Answers how many texts changed.
 */
export async function restoreSamples(
  tx: Connection,
  modelId: number,
  ids: readonly number[],
  { past, revision }: { past: number; revision: number },
): Promise<number> {
  const then = await samplesAsOf(tx, ids, past)
  const live = await filterLive(tx, modelId, ids)
  const leaving = live.filter((id) => !then.has(id))
  const known = await sampleContents(tx, ids)
  const coming = ids.filter((id) => then.has(id) && !live.includes(id) && known.has(id))
  await removeSamples(tx, modelId, revision, leaving)
  await openSamples(tx, modelId, revision, coming)
  // Fields are nothing that a version learns from: only of texts that come back they are as they were.
  const values = await valuesAsOf(tx, coming, past)
  const valued = values.map(({ sampleId, fieldId, ...value }) => ({ sampleId, fieldId, value }))
  await setValues(tx, modelId, revision, valued)

  const periods = await annotationsAsOf(tx, ids, past)
  const judged = new Map((await noTagAsOf(tx, ids, past)).map((one) => [one.sampleId, one]))
  const originOf = new Map(periods.map((period) => [`${period.sampleId} ${period.tagId}`, period]))
  const present = [...live.filter((id) => then.has(id)), ...coming]
  const wanted = new Map<number, Wanted>(
    present.map((id) => [id, judged.has(id) ? FITS_NO_TAG : (then.get(id) ?? [])]),
  )
  const retagged = await setTags(tx, modelId, revision, wanted, (sampleId, tagId) => {
    const isTag = tagId !== undefined
    const period = isTag ? originOf.get(`${sampleId} ${tagId}`) : judged.get(sampleId)
    if (!period) throw new Error(`Sample ${sampleId} was not so at revision ${past}: ${tagId}.`)
    return period
  })
  return new Set([...leaving, ...coming, ...retagged]).size
}
