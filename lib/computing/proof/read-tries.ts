import 'server-only'
import type { Connection } from '@/db/connection/database'
import { readTrialAnswers } from '@/db/training/trial-chunks'
import { type TriedRow, triesSince } from '@/db/training/tries'
import { readChunks } from '@/db/versions/version-chunks'
import type { VersionRow } from '@/db/versions/versions'
import { type AnswersFile, decodeAnswers } from '@/lib/answering/answers-file'
import type { Try } from '@/lib/engine/proof/comparison'
import { tagRowsOf } from '@/lib/engine/tag-rows'
import type { ProofInput } from '@/lib/questions/proof'
import { differentTries } from './different-tries'
import { placesIn } from './places-in'
import type { ComparedTags } from './shared-tags'

/**
 * What else was tried since the baseline was deployed. Only out-of-fold answers count: texts that a try was not trained on
 * are texts that it did not have. Answers that are not kept any more still count as a try, unlike all others.
 */
export async function readTries(
  db: Connection,
  {
    input,
    candidate,
    baseline,
  }: { input: ProofInput; candidate: VersionRow; baseline: VersionRow },
  sampleIds: Float64Array,
  tags: ComparedTags,
): Promise<Try[]> {
  const about = { modelId: baseline.modelId, versionId: baseline.id }
  const rows = differentTries(await triesSince(db, about, input), [candidate, baseline])
  return Promise.all(rows.map((row) => readTry(db, row, sampleIds, tags)))
}

async function readTry(
  db: Connection,
  { kind, id, tagIds }: TriedRow,
  sampleIds: Float64Array,
  tags: ComparedTags,
): Promise<Try> {
  const bytes =
    kind === 'version' ? await readChunks(db, id, 'answers') : await readTrialAnswers(db, id)
  return bytes.length === 0
    ? { answers: tagRowsOf(Array.from(sampleIds, () => [])), has: new Uint8Array(sampleIds.length) }
    : tryOf(decodeAnswers(bytes), sampleIds, tagIds.map(tags.indexOf))
}

/** `indices` are the places of the try's own tags in the comparison. */
function tryOf(
  { sampleIds: trained, answerStarts, answerTags }: AnswersFile,
  sampleIds: Float64Array,
  indices: readonly (number | undefined)[],
): Try {
  const places = placesIn(trained, sampleIds)
  const rows = Array.from(places, (place) => {
    if (place < 0) return []
    const answer = answerTags.subarray(answerStarts[place], answerStarts[place + 1])
    const known = Array.from(answer, (tag) => indices[tag]).filter((index) => index !== undefined)
    return known.length > 1 ? [...new Set(known)] : known
  })
  return { answers: tagRowsOf(rows), has: Uint8Array.from(places, (place) => Number(place >= 0)) }
}
