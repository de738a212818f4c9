import 'server-only'
import { at } from '@/lib/at'
import type { FoldMargins } from '@/lib/engine/evaluation/folds/out-of-fold'
import { pickRows } from '@/lib/engine/tag-rows'
import type { TrainingSet } from '@/lib/engine/training-set'
import type { WorkerPool } from '@/lib/training/learn/worker-pool'
import type { Measured } from './measured'

type MeasureOptions = {
  pool: WorkerPool
  set: TrainingSet
  margins: ReadonlyMap<number, FoldMargins>
  folds: readonly number[]
  rank: number
}

/** Scores the out-of-fold answers to the texts of some folds, as if there were no others. */
export async function measureFolds({
  pool,
  set,
  margins,
  folds,
  rank,
}: MeasureOptions): Promise<Measured> {
  const isIn = new Set(folds)
  const texts = Int32Array.from(set.folds.keys()).filter((text) => isIn.has(at(set.folds, text)))
  const tags = pickRows(set.tags, texts)
  const part = { ...set, tags, folds: Uint8Array.from(texts, (text) => at(set.folds, text)) }
  const placeOf = new Map<number, number>()
  texts.forEach((text, place) => {
    placeOf.set(text, place)
  })
  const within = folds.flatMap((fold) => {
    const own = margins.get(fold)
    return own ? [{ ...own, texts: own.texts.map((text) => placeOf.get(text) ?? 0) }] : []
  })
  const { answers, metrics } = await pool.run('measure', part, { folds: within }, rank)
  const { accuracy, macroF1 } = metrics
  return { folds, texts, tags, answers, accuracy, macroF1 }
}
