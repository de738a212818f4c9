import type { Version } from '@/lib/contracts/version'

export type Experiment = {
  version: Version
  /** The training before it; null for the first one. */
  before: Version | null
}

export const experimentOrders = ['newest', 'macro_f1', 'accuracy'] as const
export type ExperimentOrder = (typeof experimentOrders)[number]

/**
 * Versions, the newest first, each with the one before it. While there are older ones to load, the last version
 * is left out: what it changed is not known yet.
 */
export function experimentsOf(versions: readonly Version[], hasOlder: boolean): Experiment[] {
  const experiments = versions.map((version, position) => ({
    version,
    before: versions[position + 1] ?? null,
  }))
  return hasOlder ? experiments.slice(0, -1) : experiments
}

export function sortExperiments(
  experiments: readonly Experiment[],
  order: ExperimentOrder,
): readonly Experiment[] {
  if (order === 'newest') return experiments
  return experiments.toSorted((one, other) => other.version[order] - one.version[order])
}
