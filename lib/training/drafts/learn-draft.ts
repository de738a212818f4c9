import 'server-only'
import type { Connection } from '@/db/connection/database'
import { leastSureUntagged } from '@/db/samples/least-sure'
import { findVersionById } from '@/db/versions/versions'
import { openModel } from '@/lib/answering/open-version'
import { at } from '@/lib/at'
import { surveyTexts } from '@/lib/engine/directions/survey'
import { createDraft } from '@/lib/engine/draft'
import type { Model } from '@/lib/engine/model'
import { type TagRows, tagRowsOf } from '@/lib/engine/tag-rows'
import type { TrainingSet } from '@/lib/engine/training-set'
import type { DraftLearnt, DraftTask } from '@/lib/services/drafts/draft-task'
import type { ReadingJob } from '@/lib/training/training-job'
import { type CorpusSize, createGrowingCorpus, type GrowingCorpus } from './growing-corpus'
import type { Grounds, KeptDrafts } from './kept-drafts'
import { isTooLarge, MOST_TAGGED_TEXTS } from './size-of-draft'
import { type TagsNow, tagsNow } from './tags-now'
import { type Way, wayOfVersion } from './way-of-version'

/** Of so many untagged texts, those of which the version was least sure, a draft says anew how sure it is. */
const POOL = 1_000

/** Of a survey so much may be of other texts than a new version has read: it says which words go together, not which tags. */
const MAY_DIFFER = 0.05
/** So many times as many texts as are needed are kept. */
const MOST_TIMES = 2

/** Learns what people have said by a revision, from what is kept of the draft before where that is of the same texts. */
export async function learnDraft(
  db: Connection,
  kept: KeptDrafts,
  { modelId, versionId, revision }: DraftTask,
): Promise<DraftLearnt> {
  const job: ReadingJob = { db: { read: db }, run: { modelId }, signal: NEVER }
  const grounds = await groundsOf(job, kept, versionId)
  if (grounds === null) return { is: 'too large' }
  const { way, texts } = grounds
  const now = await tagsNow(job, revision, way)
  const size = { ...way, tags: now.tags.length }
  if (now.tags.length < 2) return { is: 'nothing' }
  if (now.sampleIds.length > MOST_TAGGED_TEXTS) return { is: 'too large' }
  const learnt = now.sampleIds.length
  const isTooMuch = (read: CorpusSize) => isTooLarge(size, read, learnt)
  if (!(await texts.read(db, now.sampleIds, isTooMuch))) return { is: 'too large' }
  const pool = await leastSureUntagged(db, modelId, POOL)
  // What does not fit is left out of the order.
  await texts.read(db, pool, isTooMuch)

  const set = trainingSet(grounds, now)
  const draft = createDraft(set, rowsOf(texts, now.sampleIds), lentBy(way, now))
  const model: Model = {
    settings: { ...way.settings, ...way.read },
    tags: now.tags,
    trained: draft.trained,
    calibration: draft.calibration,
    about: { texts: now.sampleIds.length, dataHash: '', icu: process.versions.icu ?? '' },
  }
  kept.keep(modelId, { grounds, made: { revision, opened: await openModel(model) } })
  return {
    is: 'made',
    tagged: learnt,
    order: leastSureFirst(texts, pool, draft.sureness),
  }
}

const NEVER = new AbortController().signal

/** Texts that are read and surveyed: those of the draft before, while versions learn alike; null where they are too many. */
async function groundsOf(
  job: ReadingJob,
  kept: KeptDrafts,
  versionId: number,
): Promise<Grounds | null> {
  const before = await keptGrounds(job, kept)
  if (before?.way.versionId === versionId) return before
  const way = await wayOfVersion(job, versionId)
  if (before && isGroundOf(before, way)) return { ...before, way }
  const texts = createGrowingCorpus(way.read)
  if (way.surveyed === null) return { way, texts }
  const size = { ...way, tags: way.tags.length }
  const isAll = await texts.read(job.db.read, Array.from(way.surveyed), (read) =>
    isTooLarge(size, read, 0),
  )
  if (!isAll) return null
  return { way, texts, survey: surveyTexts(texts.corpus(), way.settings.max_features) }
}

/** None where texts were erased since: nothing that was read of them is to be used. */
async function keptGrounds(job: ReadingJob, kept: KeptDrafts): Promise<Grounds | null> {
  const grounds = kept.of(job.run.modelId)?.grounds
  if (!grounds) return null
  const version = await findVersionById(job.db.read, grounds.way.versionId)
  return version?.erasedTexts === grounds.way.erasedTexts ? grounds : null
}

/** Texts that were read for another version, where it learnt alike, and they are not many more than are needed. */
function isGroundOf({ way: { key }, texts }: Grounds, way: Way): boolean {
  if (key !== way.key || texts.size().texts > MOST_TIMES * (way.texts + POOL)) return false
  const { surveyed } = way
  if (surveyed === null) return true
  const missing = surveyed.filter((id) => texts.rowOf(id) === undefined).length
  return missing <= MAY_DIFFER * surveyed.length
}

function trainingSet({ way, texts, survey }: Grounds, now: TagsNow): TrainingSet {
  const corpus = texts.corpus()
  const count = corpus.starts.length - 1
  return {
    corpus,
    tags: spread(now, texts, count),
    tagCount: now.tags.length,
    folds: new Uint8Array(count),
    settings: way.settings,
    strategy: way.strategy,
    ...(survey && { survey }),
  }
}

/** The tags of each text of the corpus; none of those that nobody tagged. */
function spread({ sampleIds, rows }: TagsNow, texts: GrowingCorpus, count: number): TagRows {
  const all = Array.from({ length: count }, (): readonly number[] => [])
  sampleIds.forEach((id, index) => {
    const row = texts.rowOf(id)
    if (row === undefined) return
    all[row] = Array.from(rows.tags.subarray(at(rows.starts, index), at(rows.starts, index + 1)))
  })
  return tagRowsOf(all)
}

function rowsOf(texts: GrowingCorpus, sampleIds: readonly number[]): Int32Array {
  return Int32Array.from(sampleIds.flatMap((id) => texts.rowOf(id) ?? []))
}

function lentBy({ calibration, tags }: Way, now: TagsNow) {
  const placeOf = new Map(tags.map(({ id }, place) => [id, place]))
  return { calibration, places: now.tags.map(({ id }) => placeOf.get(id) ?? -1) }
}

function leastSureFirst(
  texts: GrowingCorpus,
  pool: readonly number[],
  sureness: (rows: Int32Array) => Float64Array,
): number[] {
  const known = pool.filter((id) => texts.rowOf(id) !== undefined)
  const sure = sureness(rowsOf(texts, known))
  return known
    .map((id, place) => ({ id, sure: at(sure, place) }))
    .sort((a, b) => a.sure - b.sure || a.id - b.id)
    .map(({ id }) => id)
}
