import type { Deployment } from '@/lib/contracts/deployment'
import type { PromiseCounts } from '@/lib/contracts/promise'
import type { KnownVerdict } from '@/lib/contracts/proof'
import type { Settings } from '@/lib/contracts/settings'
import type { VersionNote } from '@/lib/contracts/version-note'
import type { Experiment } from './experiment'

/** What rows of experiments say besides the versions themselves. */
export type ExperimentFacts = {
  modelId: string
  sandboxNumber: number | undefined
  production: Deployment | null
  current: Settings
  notes: ReadonlyMap<number, VersionNote>
  /** Against production, of the versions that were compared with it. */
  verdicts: ReadonlyMap<number, KnownVerdict>
  /** Of the sandbox version and of production. */
  promises: ReadonlyMap<number, PromiseCounts>
  mayEdit: boolean
}

export const experimentFilters = ['all', 'pinned', 'noted', 'tuned', 'better'] as const
export type ExperimentFilter = (typeof experimentFilters)[number]

type Known = Pick<ExperimentFacts, 'notes' | 'verdicts'>

export function filterExperiments(
  experiments: readonly Experiment[],
  filter: ExperimentFilter,
  { notes, verdicts }: Known,
): readonly Experiment[] {
  return experiments.filter(({ version: { number, tuning } }) => {
    const note = notes.get(number)
    if (filter === 'pinned') return note?.pinned ?? false
    if (filter === 'noted') return Boolean(note?.name || note?.note)
    if (filter === 'tuned') return tuning !== null
    return filter === 'all' || verdicts.get(number)?.verdict === 'better'
  })
}
