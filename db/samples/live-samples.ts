import type { Connection } from '@/db/connection/database'
import { all, LISTED, listed, run, value } from '@/db/connection/sql'
import { newestRevisions, tagsOfSamples } from './annotations'
import { fittingNoTag } from './no-tag'

export type SampleAnswer = {
  sampleId: number
  tags: number[]
  isSet: boolean
  confidence: number
  outOfFold: boolean
}

type LiveRow = {
  sampleId: number
  tagged: number
  disagrees: number
  several: number
  fitsNoTag: number
  answerTags: string | null
  answerIsSet: number | null
  firstTag: number | null
  taggedRev: number | null
}

const MARKS = ['tagged', 'disagrees', 'several', 'fitsNoTag'] as const
type Marks = Pick<LiveRow, (typeof MARKS)[number]>

/** Whose a revision was; of the one that is being written `recordChange` tells. */
const TAGGED_BY = '(SELECT actor FROM changes WHERE model_id = ? AND revision = ?)'

const NO_MARKS: Marks = { tagged: 0, disagrees: 0, several: 0, fitsNoTag: 0 }

/**
 * Brings the marks and the model's counters in line with the annotations, judgements and answers of these samples. Every write that touches either ends here; nothing else changes those counters.
 */
export async function refreshLiveSamples(
  tx: Connection,
  modelId: number,
  sampleIds: readonly number[],
): Promise<void> {
  const update = `UPDATE live_samples SET tagged = ?, disagrees = ?, several = ?, fits_no_tag = ?,
     first_tag = ?, tagged_rev = ?, tagged_by = ${TAGGED_BY} WHERE sample_id = ?`
  const change = { ...NO_MARKS }
  const rows = await liveRows(tx, sampleIds)
  const ids = rows.map(({ sampleId }) => sampleId)
  const tagsOf = await tagsOfSamples(tx, ids)
  const fitting = await fittingNoTag(tx, ids)
  const revisions = await newestRevisions(tx, ids)
  for (const row of rows) {
    const tags = tagsOf.get(row.sampleId) ?? []
    const firstTag = tags[0] ?? null
    const taggedRev = revisions.get(row.sampleId) ?? null
    const isSaidAnew = firstTag !== row.firstTag || taggedRev !== row.taggedRev
    const marks = {
      tagged: Number(tags.length > 0),
      disagrees: Number(contradicts(row, tags)),
      several: Number(tags.length > 1),
      fitsNoTag: Number(fitting.has(row.sampleId)),
    }
    if (!isSaidAnew && MARKS.every((mark) => marks[mark] === row[mark])) continue
    const said = [firstTag, taggedRev, modelId, taggedRev]
    await run(tx, update, ...MARKS.map((mark) => marks[mark]), ...said, row.sampleId)
    for (const mark of MARKS) change[mark] += marks[mark] - row[mark]
  }
  await count(tx, modelId, change)
}

/** Makes samples live, with the marks and in the counters that the annotations they have already give them. */
export async function insertLiveSamples(
  tx: Connection,
  modelId: number,
  sampleIds: readonly number[],
): Promise<void> {
  const row = `INSERT INTO live_samples
     (sample_id, model_id, tagged, several, fits_no_tag, first_tag, tagged_rev, tagged_by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ${TAGGED_BY})`
  const change = { ...NO_MARKS }
  const tagsOf = await tagsOfSamples(tx, sampleIds)
  const fitting = await fittingNoTag(tx, sampleIds)
  const revisions = await newestRevisions(tx, sampleIds)
  for (const id of sampleIds) {
    const tags = tagsOf.get(id) ?? []
    const [tagged, several] = [Number(tags.length > 0), Number(tags.length > 1)]
    const fitsNoTag = Number(fitting.has(id))
    const taggedRev = revisions.get(id) ?? null
    const said = [tags[0] ?? null, taggedRev, modelId, taggedRev]
    await run(tx, row, id, modelId, tagged, several, fitsNoTag, ...said)
    change.tagged += tagged
    change.several += several
    change.fitsNoTag += fitsNoTag
  }
  await count(tx, modelId, change)
  const texts = 'UPDATE models SET sample_count = sample_count + ? WHERE id = ?'
  await run(tx, texts, sampleIds.length, modelId)
}

/** Takes what samples that are about to leave the data contribute out of the counters. */
export async function discountLiveSamples(
  tx: Connection,
  modelId: number,
  sampleIds: readonly number[],
): Promise<void> {
  const rows = await liveRows(tx, sampleIds)
  const change = { ...NO_MARKS }
  for (const row of rows) for (const mark of MARKS) change[mark] -= row[mark]
  await count(tx, modelId, change)
}

/** Keeps what a new sandbox version says of these samples; those that have left the data are passed over. */
export async function storeAnswers(
  tx: Connection,
  modelId: number,
  answers: readonly SampleAnswer[],
): Promise<void> {
  const update = `UPDATE live_samples SET answer_tags = ?, answer_is_set = ?, confidence = ?, out_of_fold = ?
     WHERE sample_id = ?`
  for (const { sampleId, tags, isSet, confidence, outOfFold } of answers) {
    await run(
      tx,
      update,
      JSON.stringify(tags),
      Number(isSet),
      confidence,
      Number(outOfFold),
      sampleId,
    )
  }
  await refreshLiveSamples(
    tx,
    modelId,
    answers.map((answer) => answer.sampleId),
  )
}

/** The tags that the sandbox gave these samples; those that it has not answered are left out. */
export async function answersOf(
  db: Connection,
  sampleIds: readonly number[],
): Promise<Map<number, number[]>> {
  const answers = new Map<number, number[]>()
  for (const { sampleId, answerTags } of await liveRows(db, sampleIds))
    if (answerTags !== null) answers.set(sampleId, JSON.parse(answerTags))
  return answers
}

/** Whether the data has texts that the sandbox has not answered. */
export async function hasUnanswered(db: Connection, modelId: number): Promise<boolean> {
  const one = 'SELECT 1 FROM live_samples WHERE model_id = ? AND confidence IS NULL LIMIT 1'
  return (await value<number>(db, one, modelId)) !== undefined
}

async function liveRows(tx: Connection, sampleIds: readonly number[]): Promise<LiveRow[]> {
  return all<LiveRow>(
    tx,
    `SELECT sample_id AS sampleId, tagged, disagrees, several, fits_no_tag AS fitsNoTag,
       answer_tags AS answerTags, answer_is_set AS answerIsSet,
       first_tag AS firstTag, tagged_rev AS taggedRev
     FROM live_samples WHERE sample_id IN ${LISTED}`,
    listed(sampleIds),
  )
}

/** A single answer is right if it is one of the text's tags; a set must be the text's set; no answer contradicts any tag. */
function contradicts(row: LiveRow, tags: readonly number[]): boolean {
  if (row.answerTags === null || tags.length === 0) return false
  const answer: number[] = JSON.parse(row.answerTags)
  const included = answer.every((tag) => tags.includes(tag))
  return (
    !included || answer.length === 0 || (row.answerIsSet === 1 && answer.length !== tags.length)
  )
}

async function count(tx: Connection, modelId: number, change: Marks): Promise<void> {
  await run(
    tx,
    `UPDATE models SET tagged_count = tagged_count + ?, disagreeing_count = disagreeing_count + ?,
       several_count = several_count + ?, fits_no_tag_count = fits_no_tag_count + ?
     WHERE id = ?`,
    ...MARKS.map((mark) => change[mark]),
    modelId,
  )
}
