import type { Metrics } from '@/lib/contracts/metrics'
import type { Report } from '@/lib/contracts/version'
import { bytes } from '@/lib/format/bytes'
import { count } from '@/lib/format/count'
import { duration } from '@/lib/format/duration'

export type ShareRow = {
  name: string
  /** What a proof calls it; null for what it does not compare. */
  score: 'accuracy' | 'macro_f1' | null
  a: number
  b: number
  intervals: { a: readonly [number, number]; b: readonly [number, number] } | null
}

/** What is a share of 1, with intervals where both versions have them. */
export function shareRows(a: Report, b: Report): ShareRow[] {
  const intervalsOf = (name: 'accuracy' | 'macro_f1') =>
    a.intervals && b.intervals ? { a: a.intervals[name], b: b.intervals[name] } : null
  return [
    {
      name: 'Accuracy',
      score: 'accuracy',
      a: a.accuracy,
      b: b.accuracy,
      intervals: intervalsOf('accuracy'),
    },
    {
      name: 'Macro F1',
      score: 'macro_f1',
      a: a.macro_f1,
      b: b.macro_f1,
      intervals: intervalsOf('macro_f1'),
    },
    {
      name: 'Precision, mean',
      score: null,
      a: meanOf(a.metrics, 'precision'),
      b: meanOf(b.metrics, 'precision'),
      intervals: null,
    },
    {
      name: 'Recall, mean',
      score: null,
      a: meanOf(a.metrics, 'recall'),
      b: meanOf(b.metrics, 'recall'),
      intervals: null,
    },
  ]
}

function meanOf({ per_tag }: Pick<Metrics, 'per_tag'>, name: 'precision' | 'recall'): number {
  if (per_tag.length === 0) return 0
  return per_tag.reduce((sum, tag) => sum + tag[name], 0) / per_tag.length
}

/** What is counted or weighed, in words. */
export function factRows(a: Report, b: Report): { name: string; a: string; b: string }[] {
  const row = (name: string, of: (report: Report) => string) => ({ name, a: of(a), b: of(b) })
  return [
    row('Tagged texts', ({ texts }) => count(texts)),
    row('Tags', ({ tags }) => count(tags.length)),
    row('Training', ({ duration_ms }) => duration(duration_ms)),
    row('Size', ({ model_bytes }) => bytes(model_bytes)),
  ]
}
