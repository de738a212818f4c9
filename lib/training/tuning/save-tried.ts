import 'server-only'
import { insertTrialChunk } from '@/db/training/trial-chunks'
import { insertTrial, publishTrial } from '@/db/training/trials'
import { tuningLease } from '@/db/training/tunings'
import { CHUNK_BYTES } from '@/db/versions/version-chunks'
import { encodeAnswers } from '@/lib/answering/answers-file'
import { at } from '@/lib/at'
import type { Snapshot } from '@/lib/training/read/read-snapshot'
import type { Tried } from './trial'
import type { TuningJob } from './tuning-job'

/** Writes a trial with its out-of-fold answers in short transactions; the last one makes it visible. */
export async function saveTried(
  job: Pick<TuningJob, 'db' | 'tuning' | 'runner'>,
  snapshot: Pick<Snapshot, 'tags' | 'sampleIds'>,
  { number, state, settings, measured }: Tried,
  durationMs: number,
): Promise<void> {
  const { db, tuning, runner } = job
  const { texts, accuracy, macroF1 } = measured
  const { modelId, id: tuningId } = tuning
  const own = { number, state, settings, tags: snapshot.tags, accuracy, macroF1, durationMs }
  const id = await db.write((tx) =>
    insertTrial(tx, { ...own, modelId, tuningId, folds: 0, texts: texts.length }),
  )
  const file = encode(snapshot, measured)
  for (let start = 0, position = 0; start < file.length; start += CHUNK_BYTES, position++) {
    const bytes = file.subarray(start, start + CHUNK_BYTES)
    await db.write((tx) => insertTrialChunk(tx, id, { position, bytes }))
  }
  await db.write(async (tx) => {
    await tuningLease.keep(tx, tuningId, runner, { heartbeatAt: new Date() })
    await publishTrial(tx, id, measured.folds.length, new Date())
  })
}

function encode(
  { sampleIds }: Pick<Snapshot, 'sampleIds'>,
  { texts, tags, answers }: Tried['measured'],
): Uint8Array {
  return encodeAnswers({
    sampleIds: Float64Array.from(texts, (text) => at(sampleIds, text)),
    tagStarts: tags.starts,
    tags: tags.tags,
    answerStarts: answers.starts,
    answerTags: answers.tags,
    confidences: answers.confidences,
    topConfidences: answers.topConfidences,
  })
}
