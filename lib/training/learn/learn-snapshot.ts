import 'server-only'
import { createHash } from 'node:crypto'
import { readAlike } from '@/lib/engine/evaluation/read-alike'
import { encodeModel } from '@/lib/engine/model-file/encode'
import type { Progress } from '@/lib/training/create-progress'
import { buildCorpus } from '@/lib/training/read/build-corpus'
import { dataHash, tagsOfOrigin } from '@/lib/training/read/data-hash'
import type { Snapshot } from '@/lib/training/read/read-snapshot'
import { PAIRS } from '@/lib/training/save/alike-sentences'
import type { ReadingJob, TrainingJob } from '@/lib/training/training-job'
import { requireContent } from './empty-texts'
import { type Learnt, learn } from './learn'

export type LearntModel = {
  learnt: Learnt
  /** Texts of which nothing is left to learn from. */
  emptyTexts: number
  /** Rows of texts with different tags that are read alike: see `readAlike`. */
  alike: [number, number][]
  /** Texts without a tag from which it learnt, too. */
  untaggedTexts: number
  dataHash: string
  /** The model file, and its hash: the version's identity. */
  model: Uint8Array
  modelHash: string
}

/** From what a training reads to the model file. The same snapshot and engine give the same bytes. */
export async function learnSnapshot(
  job: ReadingJob & Pick<TrainingJob, 'workerFile' | 'memoryBytes' | 'keptCorpus' | 'keptThreads'>,
  snapshot: Snapshot,
  progress: Progress,
): Promise<LearntModel> {
  const corpus = await buildCorpus(job, snapshot, progress)
  const emptyTexts = requireContent(corpus, snapshot.folds.length, snapshot.settings)
  const alike = readAlike(corpus, snapshot.tagRows, PAIRS)
  const { tagRows, folds, groups, settings, strategy, tags, sampleIds } = snapshot
  const set = { corpus, tags: tagRows, tagCount: tags.length, folds, groups, settings, strategy }
  const learnt = await learn(job, set, progress)
  const hash = dataHash(snapshot)
  const { trained, calibration } = learnt
  const about = { texts: sampleIds.length, dataHash: hash, icu: process.versions.icu ?? '' }
  const model = encodeModel({
    about,
    // what reads its texts reads later ones
    settings: { ...settings, ...corpus.settings },
    tags: tagsOfOrigin(tags, snapshot.idShifts),
    trained,
    calibration,
  })
  const modelHash = createHash('sha256').update(model).digest('hex')
  const untaggedTexts = corpus.starts.length - 1 - sampleIds.length
  return { learnt, emptyTexts, alike, untaggedTexts, dataHash: hash, model, modelHash }
}
