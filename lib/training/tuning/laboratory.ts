import 'server-only'
import { type FoldMargins, foldsIn } from '@/lib/engine/evaluation/folds/out-of-fold'
import type { Corpus } from '@/lib/engine/features/corpus'
import type { Prepared } from '@/lib/engine/prepare-set'
import { isSurveyed, type TrainingSet } from '@/lib/engine/training-set'
import { isAppError } from '@/lib/errors'
import type { WorkerPool } from '@/lib/training/learn/worker-pool'
import type { Corpora } from './corpora'
import type { Judge } from './lead'
import { measureFolds } from './measure'
import type { Laboratory } from './search'
import type { Tried } from './trial'

type Options = {
  pool: WorkerPool
  corpora: Corpora
  /** What all trials share. */
  data: Omit<TrainingSet, 'corpus' | 'settings'> & Pick<Judge, 'groups'>
  onTried: (tried: Tried, durationMs: number) => Promise<void>
} & Pick<Laboratory, 'recall' | 'onChosen'>

/**
 * Measures trials in worker threads; a fold is trained once for each. The first ones go first: when the time is over,
 * it is better to know all of the most promising than a little of each.
 */
export function createLaboratory({ pool, corpora, data, ...events }: Options): Laboratory {
  const { groups, ...shared } = data
  const marginsOf = new Map<number, Map<number, FoldMargins>>()
  const startedAt = new Map<number, number>()
  const preparations = new WeakMap<Corpus, Map<number, Promise<Prepared>>>()

  /** Trials that read the texts alike share what was counted in them, or surveyed for a vocabulary of the same size. */
  function prepare(set: TrainingSet): Promise<Prepared> {
    const known = preparations.get(set.corpus) ?? new Map<number, Promise<Prepared>>()
    preparations.set(set.corpus, known)
    const size = isSurveyed(set) ? set.settings.max_features : 0
    const prepared = known.get(size) ?? pool.run('prepare', set, {})
    known.set(size, prepared)
    return prepared
  }

  return {
    ...events,
    folds: foldsIn(shared.folds),
    judge: { strategy: shared.strategy, tagCount: shared.tagCount, groups },
    async measure({ number, settings }, folds) {
      if (!startedAt.has(number)) startedAt.set(number, performance.now())
      const corpus = await corpora.of(settings).catch((error) => {
        if (number > 1 && isAppError(error) && error.code === 'MODEL_LIMIT') return null
        throw error
      })
      if (!corpus) return null
      const own = { ...shared, corpus, settings }
      const set = { ...own, ...(await prepare(own)) }
      const margins = marginsOf.get(number) ?? new Map<number, FoldMargins>()
      marginsOf.set(number, margins)
      const missing = folds.filter((fold) => !margins.has(fold))
      const found = await Promise.all(
        missing.map((fold) => pool.run('fold', set, { fold }, number)),
      )
      missing.forEach((fold, place) => {
        const own = found[place]
        if (own) margins.set(fold, own)
      })
      return measureFolds({ pool, set, margins, folds, rank: number })
    },
    async onTried(tried) {
      marginsOf.delete(tried.number)
      await events.onTried(tried, performance.now() - (startedAt.get(tried.number) ?? 0))
    },
  }
}
