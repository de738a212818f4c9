import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { findModelById } from '@/db/models/models'
import { type SampleAnswer, storeAnswers } from '@/db/samples/live-samples'
import { sampleContents } from '@/db/samples/samples'
import { liveSamplesAfter } from '@/db/training/training-data'
import { readChunks } from '@/db/versions/version-chunks'
import type { VersionRow } from '@/db/versions/versions'
import { at } from '@/lib/at'
import { type Answerer, createAnswerer } from '@/lib/engine/classify'
import { decodeModel } from '@/lib/engine/model-file/decode'
import { type AnswersFile, decodeAnswers } from '@/lib/services/versions/answers-file'
import { placeOfSample } from '@/lib/services/versions/place-of-sample'
import type { Progress } from '@/lib/training/create-progress'
import type { TrainingJob } from '@/lib/training/training-job'

const SAMPLES_PER_PAGE = 200

type Version = { tagIds: number[]; isSet: boolean; file: AnswersFile; answerer: Answerer }

/**
 * Keeps what a new sandbox version says of every text of the model: the out-of-fold answer of those it was trained
 * on, its ordinary answer of all others. Beginning again does no harm.
 */
export async function answerSamples(
  { db, signal, run }: TrainingJob,
  row: VersionRow,
  progress: Progress,
): Promise<void> {
  const version: Version = {
    tagIds: row.tags.map(({ id }) => id),
    isSet: row.multi,
    file: decodeAnswers(await readChunks(db.read, row.id, 'answers')),
    answerer: createAnswerer(decodeModel(await readChunks(db.read, row.id, 'model'))),
  }
  const { file } = version
  const all = (await findModelById(db.read, run.modelId))?.sampleCount ?? 0
  let done = 0
  for (let after = 0; ; ) {
    signal.throwIfAborted()
    const ids = await liveSamplesAfter(db.read, run.modelId, after, SAMPLES_PER_PAGE)
    const rowOf = new Map(ids.map((id) => [id, placeOfSample(file, id)]))
    const unseen = ids.filter((id) => rowOf.get(id) === -1)
    const contents = await sampleContents(db.read, unseen)
    const answers = ids.flatMap((id) => {
      const place = rowOf.get(id) ?? -1
      if (place >= 0) return [outOfFoldAnswer(version, id, place)]
      const content = contents.get(id)
      return content === undefined ? [] : [ordinaryAnswer(version, id, content)]
    })
    await db.write((tx) => storeAnswers(tx, run.modelId, answers))
    if (ids.length < SAMPLES_PER_PAGE) return
    after = ids.at(-1) ?? after
    done += ids.length
    progress.at('saving', done, all)
    await setImmediate()
  }
}

function outOfFoldAnswer(
  { tagIds, isSet, file }: Version,
  sampleId: number,
  row: number,
): SampleAnswer {
  const tags = file.answerTags.subarray(file.answerStarts[row], file.answerStarts[row + 1])
  return {
    sampleId,
    tags: Array.from(tags, (tag) => at(tagIds, tag)),
    isSet,
    confidence: at(file.topConfidences, row),
    outOfFold: true,
  }
}

function ordinaryAnswer(
  { tagIds, isSet, answerer }: Version,
  sampleId: number,
  content: string,
): SampleAnswer {
  const [answer = []] = answerer.answer([content])
  const confidence = answer[0]?.confidence ?? Math.max(...answerer.probabilities(content))
  const tags = answer.map(({ tag }) => at(tagIds, tag))
  return { sampleId, tags, isSet, confidence, outOfFold: false }
}
