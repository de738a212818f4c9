import 'server-only'
import { createHash } from 'node:crypto'
import { candidatesOf } from '@/db/candidates'
import { findVersionOfRun, type NewVersion, type VersionRow } from '@/db/versions'
import type { Settings } from '../contracts/settings'
import { encodeModel } from '../engine/model-file/encode'
import { ENGINE_VERSION } from '../engine/version'
import { encodeAnswers } from '../services/versions/answers-file'
import { answerSamples } from './answer-samples'
import { buildCorpus } from './build-corpus'
import { createProgress, type Progress } from './create-progress'
import { dataHash } from './data-hash'
import { describeMetrics } from './describe-metrics'
import { describeWarnings } from './describe-warnings'
import { type Learnt, learn } from './learn'
import { type Moment, readMoment } from './read-moment'
import { readSnapshot, type Snapshot } from './read-snapshot'
import { saveVersion } from './save-version'
import type { TrainingJob } from './training-job'
import { keyOf } from './tuning/moves'

/**
 * A training, from revision to ready version. One that was interrupted is begun again on the same revision; when its
 * version was ready already, only what follows is done.
 */
export async function train(job: TrainingJob): Promise<void> {
  const progress = createProgress(job.report)
  const made = await findVersionOfRun(job.db.read, job.run.modelId, job.run.id)
  const version = made ?? (await makeVersion(job, progress))
  await answerSamples(job, version, progress)
}

async function makeVersion(job: TrainingJob, progress: Progress): Promise<VersionRow> {
  progress.at('reading', 0, 1)
  const moment = await readMoment(job)
  const snapshot = await readSnapshot(job, moment.revision, progress)
  const corpus = await buildCorpus(job, snapshot, progress)
  const { tagRows, folds, groups, settings, strategy } = snapshot
  const tagCount = snapshot.tags.length
  const set = { corpus, tags: tagRows, tagCount, folds, groups, settings, strategy }
  const learnt = await learn(job, set, progress)
  progress.at('saving', 0, 1)
  const hash = dataHash(snapshot)
  const model = encodeLearnt(snapshot, learnt, hash)
  const tuningId = await searchBehind(job, snapshot.settings)
  const version = describeVersion(job, { moment, snapshot, learnt, model, hash, tuningId })
  return saveVersion(job, version, { model, answers: encodeOutOfFold(snapshot, learnt) })
}

function encodeLearnt(snapshot: Snapshot, { trained, calibration }: Learnt, hash: string) {
  const { settings, tags, sampleIds } = snapshot
  const about = { texts: sampleIds.length, dataHash: hash, icu: process.versions.icu ?? '' }
  return encodeModel({ about, settings, tags, trained, calibration })
}

function encodeOutOfFold({ sampleIds, tagRows }: Snapshot, { answers }: Learnt): Uint8Array {
  return encodeAnswers({
    sampleIds,
    tagStarts: tagRows.starts,
    tags: tagRows.tags,
    answerStarts: answers.starts,
    answerTags: answers.tags,
    confidences: answers.confidences,
    topConfidences: answers.topConfidences,
  })
}

type Made = {
  moment: Moment
  snapshot: Snapshot
  learnt: Learnt
  model: Uint8Array
  hash: string
  tuningId: number | null
}

/** The search that asked for the run, if these are still settings that it tried. */
async function searchBehind({ db, run }: TrainingJob, settings: Settings): Promise<number | null> {
  if (run.tuningId === null) return null
  const tried = await candidatesOf(db.read, run.tuningId)
  const key = keyOf(settings)
  return tried.some((candidate) => keyOf(candidate.settings) === key) ? run.tuningId : null
}

function describeVersion(
  { run }: TrainingJob,
  { moment, snapshot, learnt, model, hash, tuningId }: Made,
): NewVersion {
  return {
    ...moment,
    modelId: run.modelId,
    runId: run.id,
    settings: snapshot.settings,
    tags: snapshot.tags,
    metrics: describeMetrics(snapshot, learnt),
    warnings: describeWarnings(snapshot),
    dataHash: hash,
    modelHash: createHash('sha256').update(model).digest('hex'),
    modelBytes: model.length,
    engineVersion: ENGINE_VERSION,
    durationMs: 0,
    tuningId,
  }
}
