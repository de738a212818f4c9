import 'server-only'
import type { Connection } from '@/db/connection/database'
import { groupsOfSamples } from '@/db/questions/proof-data'
import { sampleContents } from '@/db/samples/samples'
import { readChunks } from '@/db/versions/version-chunks'
import type { VersionRow } from '@/db/versions/versions'
import { at } from '@/lib/at'
import { type Answerer, createAnswerer } from '@/lib/engine/classify'
import { decodeModel } from '@/lib/engine/model-file/decode'
import { type AnswerSource, answerSources } from '@/lib/engine/proof/answer-sources'
import { type AnswersFile, decodeAnswers } from '@/lib/services/versions/answers-file'
import { pruned } from '@/lib/services/versions/pruned'
import { slices } from '@/lib/slices'
import { placesIn } from './places-in'
import type { TaggedTexts } from './read-texts'

/** What a version says of each text by a model that has not seen it. */
export type UnseenAnswers = {
  sources: AnswerSource[]
  /** Ids of tags, best first; empty where there is no unseen answer. */
  tagIds: number[][]
  confidences: Float32Array
}

const TEXTS_AT_ONCE = 200

export async function answersOf(
  db: Connection,
  version: VersionRow,
  { sampleIds, groups }: Pick<TaggedTexts, 'sampleIds' | 'groups'>,
  progress: (share: number) => void,
): Promise<UnseenAnswers> {
  const bytes = await readChunks(db, version.id, 'answers')
  if (bytes.length === 0) throw pruned(version)
  const file = decodeAnswers(bytes)
  const ids = version.tags.map(({ id }) => id)
  const places = placesIn(file.sampleIds, sampleIds)
  const sources = await sourcesOf(db, file, { places, groups, sampleIds })
  const confidences = new Float32Array(sampleIds.length)
  const tagIds = Array.from(places, (place, text) => {
    if (place < 0) return []
    confidences[text] = at(file.topConfidences, place)
    return outOfFoldTags(file, place, ids)
  })
  const unseen = [...sources.keys()].filter((text) => sources[text] === 'ordinary')
  if (unseen.length > 0) {
    const answerer = await answererOf(db, version)
    let done = 0
    for (const texts of slices(unseen, TEXTS_AT_ONCE)) {
      const contents = await sampleContents(
        db,
        texts.map((text) => at(sampleIds, text)),
      )
      for (const text of texts) {
        const { tags, confidence } = answerOf(answerer, contents.get(at(sampleIds, text)) ?? '')
        tagIds[text] = tags.map((tag) => at(ids, tag))
        confidences[text] = confidence
      }
      done += texts.length
      progress(done / unseen.length)
    }
  }
  return { sources, tagIds, confidences }
}

export async function answererOf(db: Connection, version: VersionRow): Promise<Answerer> {
  const bytes = await readChunks(db, version.id, 'model')
  if (bytes.length === 0) throw pruned(version)
  return createAnswerer(decodeModel(bytes))
}

/** Indices of the tags that a text gets, and how sure the version is of the likeliest one. */
export function answerOf(
  answerer: Answerer,
  content: string,
): { tags: number[]; confidence: number } {
  const [answer = []] = answerer.answer([content])
  return {
    tags: answer.map(({ tag }) => tag),
    confidence: answer[0]?.confidence ?? Math.max(...answerer.probabilities(content)),
  }
}

export function outOfFoldTags(
  { answerStarts, answerTags }: AnswersFile,
  place: number,
  ids: readonly number[],
): number[] {
  return Array.from(answerTags.subarray(answerStarts[place], answerStarts[place + 1]), (tag) =>
    at(ids, tag),
  )
}

/** A version may have been trained on copies that are not tagged any more, so those count, too. */
async function sourcesOf(
  db: Connection,
  { sampleIds: trained }: AnswersFile,
  {
    places,
    groups,
    sampleIds,
  }: { places: Int32Array; groups: Int32Array; sampleIds: Float64Array },
): Promise<AnswerSource[]> {
  const isUsed = new Uint8Array(trained.length)
  for (const place of places) if (place >= 0) isUsed[place] = 1
  const others = Array.from(trained).filter((_, place) => isUsed[place] === 0)
  const otherGroups = [...(await groupsOfSamples(db, others)).values()]
  const count = sampleIds.length
  const isTrained = new Uint8Array(count + otherGroups.length).fill(1)
  const allGroups = new Int32Array(count + otherGroups.length)
  for (const [text, place] of places.entries()) isTrained[text] = Number(place >= 0)
  allGroups.set(groups)
  allGroups.set(otherGroups, count)
  return answerSources(isTrained, allGroups).slice(0, count)
}
