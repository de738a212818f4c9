import 'server-only'
import { trialsOf } from '@/db/training/trials'
import { findVersionOfRun, type VersionRow } from '@/db/versions/versions'
import type { NewVersion } from '@/db/versions/write-version'
import { encodeAnswers } from '@/lib/answering/answers-file'
import type { Settings } from '@/lib/contracts/settings'
import { keyOfSettings } from '@/lib/engine/settings'
import { ENGINE_VERSION } from '@/lib/engine/version'
import { createProgress, type Progress } from './create-progress'
import type { Learnt } from './learn/learn'
import { type LearntModel, learnSnapshot } from './learn/learn-snapshot'
import { type Moment, readMoment } from './read/read-moment'
import { readSnapshot, type Snapshot } from './read/read-snapshot'
import { alikeSentences } from './save/alike-sentences'
import { answerSamples } from './save/answer-samples'
import { describeMetrics } from './save/describe-metrics'
import { describeWarnings } from './save/describe-warnings'
import { saveVersion } from './save/save-version'
import type { TrainingJob } from './training-job'

/**
 * A training, from revision to ready version. One that was interrupted is begun again on the same revision; when its
 * version was ready already, only what follows is done.
 */
export async function train(job: TrainingJob): Promise<void> {
  const progress = createProgress()
  job.tell(progress.now)
  const known = await findVersionOfRun(job.db.read, job.run.modelId, job.run.id)
  const version = known ?? (await makeVersion(job, progress))
  await answerSamples(job, version, progress)
}

async function makeVersion(job: TrainingJob, progress: Progress): Promise<VersionRow> {
  progress.at('reading', 0, 1)
  const moment = await readMoment(job)
  const snapshot = await readSnapshot(job, moment.revision, progress)
  const made = await learnSnapshot(job, snapshot, progress)
  progress.at('saving', 0, 1)
  const tuningId = await searchBehind(job, snapshot.settings)
  const alike = await alikeSentences(job, snapshot, made.alike)
  const version = describeVersion(job, { moment, snapshot, made, tuningId, alike })
  const answers = encodeOutOfFold(snapshot, made.learnt)
  return saveVersion(job, version, { model: made.model, answers })
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

type Described = {
  moment: Moment
  snapshot: Snapshot
  made: LearntModel
  tuningId: number | null
  alike: string[]
}

/** The search that asked for the run, if these are still settings that it tried. */
async function searchBehind({ db, run }: TrainingJob, settings: Settings): Promise<number | null> {
  if (run.tuningId === null) return null
  const tried = await trialsOf(db.read, run.tuningId)
  const key = keyOfSettings(settings)
  return tried.some((trial) => keyOfSettings(trial.settings) === key) ? run.tuningId : null
}

function describeVersion(
  { run }: TrainingJob,
  { moment, snapshot, made, tuningId, alike }: Described,
): NewVersion {
  return {
    ...moment,
    modelId: run.modelId,
    runId: run.id,
    settings: snapshot.settings,
    tags: snapshot.tags,
    metrics: describeMetrics(snapshot, made.learnt),
    warnings: [...describeWarnings(snapshot, made), ...alike],
    dataHash: made.dataHash,
    modelHash: made.modelHash,
    modelBytes: made.model.length,
    engineVersion: ENGINE_VERSION,
    durationMs: 0,
    tuningId,
  }
}
