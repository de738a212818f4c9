import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { findModelById } from '@/db/models/models'
import { type SampleAnswer, storeAnswers } from '@/db/samples/live-samples'
import { sampleContents } from '@/db/samples/samples'
import { liveSamplesAfter } from '@/db/training/training-data'
import type { VersionRow } from '@/db/versions/versions'
import { openVersion } from '@/lib/answering/open-version'
import { placeOfSample } from '@/lib/answering/place-of-sample'
import { outOfFoldAnswer, readAnswers } from '@/lib/answering/read-answers'
import type { Progress } from '@/lib/training/create-progress'
import type { TrainingJob } from '@/lib/training/training-job'

const SAMPLES_PER_PAGE = 200

/**
 * Keeps what a new sandbox version says of every text of the model: the out-of-fold answer of those it was trained
 * on, its ordinary answer of all others. Beginning again does no harm.
 */
export async function answerSamples(
  { db, signal, run }: TrainingJob,
  version: VersionRow,
  progress: Progress,
): Promise<void> {
  const file = await readAnswers(db.read, version)
  const { answer } = await openVersion(db.read, version)
  const all = (await findModelById(db.read, run.modelId))?.sampleCount ?? 0
  let done = 0
  for (let after = 0; ; ) {
    signal.throwIfAborted()
    const ids = await liveSamplesAfter(db.read, run.modelId, after, SAMPLES_PER_PAGE)
    const rowOf = new Map(ids.map((id) => [id, placeOfSample(file, id)]))
    const unseen = ids.filter((id) => rowOf.get(id) === -1)
    const contents = await sampleContents(db.read, unseen)
    const answers = ids.flatMap((sampleId): SampleAnswer[] => {
      const place = rowOf.get(sampleId) ?? -1
      const content = contents.get(sampleId)
      const about = { sampleId, isSet: version.multi, outOfFold: place >= 0 }
      if (place >= 0) return [{ ...about, ...outOfFoldAnswer(version, file, place) }]
      return content === undefined ? [] : [{ ...about, ...answer(content) }]
    })
    await db.write((tx) => storeAnswers(tx, run.modelId, answers))
    if (ids.length < SAMPLES_PER_PAGE) return
    after = ids.at(-1) ?? after
    done += ids.length
    progress.at('saving', done, all)
    await setImmediate()
  }
}
