import 'server-only'
import { at } from '@/lib/at'
import { learningPoints, measuredFolds } from '@/lib/engine/evaluation/curve/learning-points'
import { prepareSet } from '@/lib/engine/prepare-set'
import { readEnv } from '@/lib/env'
import { AppError } from '@/lib/errors'
import type { CurveInput, MeasuredCurve } from '@/lib/questions/curve'
import { buildCorpus } from '@/lib/training/read/build-corpus'
import { readSnapshot } from '@/lib/training/read/read-snapshot'
import type { Asked } from './computation'
import { versionAt } from './version-at'

/** With fewer texts a tenth of them is hardly more than one per tag. */
const LEAST_TEXTS = 50
/** Reading the texts is so much of the work, in percent. */
const READING = 10

/** Trains on parts of what a version was trained on. */
export async function measureCurve(asked: Asked<CurveInput>): Promise<MeasuredCurve> {
  const { db, modelId, input, progress } = asked
  const { revision, number } = await versionAt(db, modelId, input.version)
  const job = {
    db: { read: db },
    run: { modelId },
    signal: new AbortController().signal,
    memoryBytes: readEnv().trainingMemory,
  }
  const silent = { at: () => {} }
  const snapshot = await readSnapshot(job, revision, silent)
  const { tags, tagRows, folds, groups, settings, strategy } = snapshot
  if (folds.length < LEAST_TEXTS) {
    const detail = `A learning curve needs ${LEAST_TEXTS} tagged texts, and version ${number} was trained on ${folds.length}.`
    throw new AppError('MODEL_STATE_ERROR', detail)
  }
  const corpus = await buildCorpus(job, snapshot, silent)
  progress(READING)
  const texts = { corpus, tags: tagRows, tagCount: tags.length, folds, groups, settings, strategy }
  const set = { ...texts, ...prepareSet(texts) }
  const points = learningPoints(set, (share) => progress(READING + (100 - READING) * share))
  const counts = countsOf(tagRows.tags, tags.length)
  return {
    version: number,
    texts: folds.length,
    folds: measuredFolds(folds).length,
    points: points.map(({ share, macroF1, interval: [low, high], f1 }) => ({
      share,
      macro_f1: macroF1,
      interval: [low, high],
      f1: f1.map((one) => one && { f1: one.f1, interval: [one.interval[0], one.interval[1]] }),
    })),
    tags: tags.map(({ id, name }, tag) => ({ id, name, texts: at(counts, tag) })),
  }
}

function countsOf(tags: Int32Array, tagCount: number): number[] {
  const counts = new Array<number>(tagCount).fill(0)
  for (const tag of tags) counts[tag] = at(counts, tag) + 1
  return counts
}
