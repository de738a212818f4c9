import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import { copiesOfSamples } from '@/db/models/promises'
import { readChunks } from '@/db/versions/version-chunks'
import type { VersionRow } from '@/db/versions/versions'
import { at, idOf } from '@/lib/at'
import { createAnswerer } from '@/lib/engine/classify'
import { decodeModel } from '@/lib/engine/model-file/decode'
import { type AnswersFile, decodeAnswers } from '@/lib/services/versions/answers-file'
import { placeOfSample } from '@/lib/services/versions/place-of-sample'
import { pruned } from '@/lib/services/versions/pruned'

/** Tag ids, best first, and the confidence of the likeliest tag. */
export type UnseenAnswer = { tags: number[]; confidence: number }
type Text = { sampleId: number; content: string }
type Answers = Map<number, UnseenAnswer>

/**
 * What a version answers to texts by a model that had not seen them: out-of-fold to a text that it was trained on;
 * to one of which it knew a copy, what it answered to that copy out-of-fold; to all others as it answers anyone.
 */
export async function unseenAnswers(
  db: Database,
  version: VersionRow,
  texts: readonly Text[],
): Promise<Answers> {
  const known = answersOf(db, version)
  const missing = texts.filter(({ sampleId }) => !known.has(sampleId))
  if (missing.length > 0) await find(db.read, version, missing, known)
  return known
}

async function find(
  db: Connection,
  version: VersionRow,
  texts: readonly Text[],
  known: Answers,
): Promise<void> {
  const bytes = await readChunks(db, version.id, 'answers')
  if (bytes.length === 0) throw pruned(version)
  const file = decodeAnswers(bytes)
  const copies = await copiesOfSamples(
    db,
    texts.map(({ sampleId }) => sampleId),
  )
  const others: Text[] = []
  for (const text of texts) {
    const { sampleId } = text
    const places = [sampleId, ...(copies.get(sampleId) ?? [])].map((id) => placeOfSample(file, id))
    const place = places.find((one) => one >= 0)
    if (place === undefined) others.push(text)
    else known.set(sampleId, outOfFold(file, place, version))
  }
  if (others.length > 0) await answerAll(db, version, others, known)
}

function outOfFold(file: AnswersFile, place: number, { tags }: VersionRow): UnseenAnswer {
  const { answerTags, answerStarts, topConfidences } = file
  const answer = answerTags.subarray(answerStarts[place], answerStarts[place + 1])
  return {
    tags: Array.from(answer, (tag) => idOf(tags, tag)),
    confidence: at(topConfidences, place),
  }
}

async function answerAll(
  db: Connection,
  version: VersionRow,
  texts: readonly Text[],
  known: Answers,
): Promise<void> {
  const bytes = await readChunks(db, version.id, 'model')
  if (bytes.length === 0) throw pruned(version)
  const answerer = createAnswerer(decodeModel(bytes))
  for (const { sampleId, content } of texts) {
    const [answer = []] = answerer.answer([content])
    known.set(sampleId, {
      tags: answer.map(({ tag }) => idOf(version.tags, tag)),
      confidence: answer[0]?.confidence ?? Math.max(...answerer.probabilities(content)),
    })
  }
}

/** A version's answers never change, so those of the versions asked last are kept: sandbox and production of a few models. */
const VERSIONS_KEPT = 16
/** Beyond what one model can pin, only texts that are unpinned by now take up room. */
const ANSWERS_KEPT = 2_000
const kept = new WeakMap<Database, Map<number, Answers>>()

function answersOf(db: Database, { id }: VersionRow): Answers {
  const versions = kept.get(db) ?? new Map<number, Answers>()
  kept.set(db, versions)
  const known = versions.get(id)
  const answers = known && known.size < ANSWERS_KEPT ? known : new Map()
  versions.delete(id)
  versions.set(id, answers)
  const [oldest] = versions.keys()
  if (versions.size > VERSIONS_KEPT && oldest !== undefined) versions.delete(oldest)
  return answers
}
