import 'server-only'
import { foldsIn } from '@/lib/engine/evaluation/folds/out-of-fold'
import { estimateTrainingBytes, type TrainingCounts } from '@/lib/engine/memory-estimate'
import type { Settings } from '@/lib/engine/settings'
import type { TrainingSet } from '@/lib/engine/training-set'
import { AppError } from '@/lib/errors'

/** What decides how much memory a training takes, but for the threads. */
export type Load = Omit<TrainingCounts, 'threads' | 'maxFeatures' | 'algorithm'> & {
  settings: Settings
}

type Texts = Pick<TrainingSet, 'settings' | 'strategy' | 'folds'> & { tags: readonly unknown[] }

/** What was read of a model's texts, as a training on it. */
export function loadOf(
  { settings, strategy, tags, folds }: Texts,
  size: { entries: number; ngrams: number; untagged: number },
): Load {
  const texts = folds.length
  return { ...size, settings, strategy, texts, tags: tags.length, folds: foldsIn(folds).length }
}

/** A training whose corpus is built. */
export function loadOfSet({ corpus, folds, tagCount, settings, strategy }: TrainingSet): Load {
  return {
    texts: folds.length,
    untagged: corpus.starts.length - 1 - folds.length,
    entries: corpus.ngrams.length,
    ngrams: corpus.nodes.parents.length,
    tags: tagCount,
    folds: foldsIn(folds).length,
    settings,
    strategy,
  }
}

/** Fewer features than that would cost too many answers to be advised. */
const ADVISED_FEATURES = 10_000
/** From this share on a saving is worth advising. */
const WORTH_ADVISING = 0.1

/** As many threads as there are, or as fit into memory; throws in words when not even one does. */
export function threadsWithin(load: Load, mostThreads: number, limitBytes: number): number {
  for (let threads = mostThreads; threads > 1; threads--) {
    if (bytesOf(load, threads) <= limitBytes) return threads
  }
  requireMemory(load, limitBytes)
  return 1
}

/** Throws in words when a training needs more than the limit, even on one thread. */
export function requireMemory(load: Load, limitBytes: number): void {
  const bytes = bytesOf(load, 1)
  if (bytes <= limitBytes) return
  const needs = `Training needs about ${amount(bytes)} of memory, the limit is ${amount(limitBytes)}`
  throw new AppError('MODEL_LIMIT', `${needs}: ${advice(load, bytes)}.`)
}

/** What a training takes on so many threads. */
export function bytesOf({ settings, ...counts }: Load, threads: number): number {
  const { max_features: maxFeatures, algorithm } = settings
  return estimateTrainingBytes({ ...counts, maxFeatures, algorithm, threads })
}

/** What would help, and only that. */
function advice(load: Load, bytes: number): string {
  const { settings } = load
  const fewer = { ...settings, max_features: Math.min(settings.max_features, ADVISED_FEATURES) }
  const saved = 1 - bytesOf({ ...load, settings: fewer }, 1) / bytes
  const steps = [
    ...(saved >= WORTH_ADVISING ? ['lower the number of features'] : []),
    ...(settings.char_ngram_range ? ['leave out character groups'] : []),
    ...(settings.ngram_range[1] > 1 ? ['take shorter word groups'] : []),
    'raise LANGUR_TRAINING_MEMORY',
  ]
  const last = steps.pop()
  return steps.length === 0 ? `${last}` : `${steps.join(', ')} or ${last}`
}

function amount(bytes: number): string {
  const gigabytes = bytes / 2 ** 30
  if (gigabytes < 1) return `${Math.ceil(bytes / 2 ** 20)} MB`
  return `${gigabytes < 10 ? gigabytes.toFixed(1).replace('.0', '') : Math.ceil(gigabytes)} GB`
}
