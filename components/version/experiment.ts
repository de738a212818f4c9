import type { Version } from '@/lib/contracts/version'

export type Experiment = {
  version: Version
  /** The training before it; null for the first one. */
  before: Version | null
  /** An earlier version that is the same to the last byte: this one brought it back, and is no try of its own. */
  same: number | null
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
    same: versions.slice(position + 2).find((earlier) => isSame(earlier, version))?.number ?? null,
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

function isSame(one: Version, other: Version): boolean {
  return one.data_hash === other.data_hash && one.model_hash === other.model_hash
}
