import 'server-only'
import type { Metrics, TagScore } from '../contracts/version'
import type { Metrics as Measured, TagMetrics } from '../engine/evaluation/metrics'
import type { Learnt } from './learn'
import type { Snapshot } from './read-snapshot'

/** What was measured, in the words of the contract. */
export function describeMetrics(snapshot: Snapshot, { metrics, folds }: Learnt): Metrics {
  const measured: Measured = metrics
  return {
    texts: measured.texts,
    folds,
    multi: snapshot.strategy === 'multi',
    accuracy: measured.accuracy,
    macro_f1: measured.macroF1,
    micro_f1: measured.microF1,
    calibration_error: measured.calibrationError,
    per_tag: snapshot.tags.flatMap((tag, index) => {
      const score = measured.perTag[index]
      return score ? [describeTag(tag, score)] : []
    }),
    confusion: measured.confusion?.map((row) => [...row]) ?? null,
    left_out: snapshot.leftOut,
  }
}

function describeTag({ id, name }: { id: number; name: string }, score: TagMetrics): TagScore {
  const { precision, recall, f1, support, answered } = score
  return { tag_id: id, name, precision, recall, f1, support, answered }
}
