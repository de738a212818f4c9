import 'server-only'
import type { Connection } from '@/db/connection/database'
import { idShiftsOf } from '@/db/models/id-shifts'
import { tagsAsOf } from '@/db/training/training-data'
import { findVersionById } from '@/db/versions/versions'
import { openVersion } from '@/lib/answering/open-version'
import type { Settings } from '@/lib/contracts/settings'
import type { Calibration } from '@/lib/engine/calibration'
import { learnsFromUntagged, MOST_TAGGED } from '@/lib/engine/directions/untagged'
import { keyOfTextSettings, type Strategy, type TextSettings } from '@/lib/engine/settings'
import { readAnnotations } from '@/lib/training/read/read-annotations'
import { readNoTag, withNoTag } from '@/lib/training/read/read-no-tag'
import { readUntagged } from '@/lib/training/read/read-untagged'
import { textsToRead } from '@/lib/training/read/texts-to-read'
import type { ReadingJob } from '@/lib/training/training-job'

/** How a version learnt, so that a draft learns alike: only then its calibration holds for both. */
export type Way = {
  versionId: number
  settings: Settings
  strategy: Strategy
  tags: readonly { id: number; name: string }[]
  calibration: Calibration
  /** How it read its texts. */
  read: TextSettings
  /** What it read to see which words go together: tagged texts, then untagged ones. Null where it did not. */
  surveyed: Float64Array | null
  /** Texts that it learnt from, or surveyed. */
  texts: number
  /** Texts of which nothing is to be kept: when there are more, all is read anew. */
  erasedTexts: number
  /** The same for versions that read and learnt from their texts alike. */
  key: string
}

const NONE = new Float64Array(0)

export async function wayOfVersion(job: ReadingJob, versionId: number): Promise<Way> {
  const db: Connection = job.db.read
  const version = await findVersionById(db, versionId)
  if (!version || version.isBrought) throw new Error(`Version ${versionId} is gone.`)
  const { model } = await openVersion(db, version)
  const { settings, tags, revision, texts } = version
  const mayBeSurveyed = learnsFromUntagged(settings) && texts <= MOST_TAGGED
  const surveyed = mayBeSurveyed ? await textsOfSurvey(job, settings, revision) : null
  return {
    versionId,
    settings,
    strategy: version.multi ? 'multi' : 'single',
    tags,
    calibration: model.calibration,
    read: model.settings,
    surveyed,
    texts: surveyed?.length ?? texts,
    erasedTexts: version.erasedTexts,
    key: `${surveyed === null ? 'tagged' : 'all'} ${keyOfTextSettings(model.settings)}`,
  }
}

async function textsOfSurvey(
  job: ReadingJob,
  settings: Settings,
  revision: number,
): Promise<Float64Array | null> {
  const { read } = job.db
  const { modelId } = job.run
  const tagIds = (await tagsAsOf(read, modelId, revision)).map(({ id }) => id)
  const { sampleIds } = withNoTag(
    await readAnnotations(job, revision, tagIds),
    settings.learn_from_no_tag ? await readNoTag(job, revision) : NONE,
  )
  const shift = (await idShiftsOf(read, modelId)).samples ?? 0
  const untaggedIds = await readUntagged(job, revision, { taggedIds: sampleIds, shift })
  if (untaggedIds.length === 0) return null
  return textsToRead({ settings, sampleIds, untaggedIds }).sampleIds
}
