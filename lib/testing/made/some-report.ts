import type { Details, Metrics, TagScore } from '@/lib/contracts/metrics'
import type { Report } from '@/lib/contracts/version'
import { aVersion } from './a-version'

export function someDetails(parts: Partial<Details> = {}): Details {
  return {
    groups: 100,
    accuracy_interval: [0.72, 0.88],
    macro_f1_interval: [0.7, 0.88],
    micro_f1_interval: null,
    baselines: {
      most_frequent: { tags: [1], accuracy: 0.6, macro_f1: 0.37, micro_f1: null },
      chance: { accuracy: 0.52, macro_f1: 0.5, micro_f1: null },
    },
    reliability: [],
    thresholds: { answered: Array(101).fill(100), right: Array(101).fill(80) },
    mixed_up: null,
    ...parts,
  }
}

export function someScore(parts: Partial<TagScore> & { tag_id: number; name: string }): TagScore {
  return {
    precision: 0.8,
    recall: 0.8,
    f1: 0.8,
    support: 50,
    answered: 50,
    f1_interval: [0.7, 0.88],
    ...parts,
  }
}

export function someMetrics(parts: Partial<Metrics> = {}): Metrics {
  return {
    texts: 100,
    folds: 10,
    multi: false,
    accuracy: 0.8,
    macro_f1: 0.8,
    micro_f1: null,
    calibration_error: 0.02,
    per_tag: [someScore({ tag_id: 1, name: 'Billing' }), someScore({ tag_id: 2, name: 'Refund' })],
    confusion: [
      [40, 10],
      [10, 40],
    ],
    left_out: [],
    details: someDetails(),
    ...parts,
  }
}

export function someReport(parts: Partial<Report> = {}): Report {
  return { ...aVersion(), metrics: someMetrics(), suspicious_count: null, ...parts }
}
