import { useQuery } from '@tanstack/react-query'
import { pairComparisonQuery } from '@/lib/queries/comparison'
import type { Experiment } from './experiment'
import { needsDifference, versionChanges } from './version-changes'
import { VersionChangesList } from './version-changes-list'

/** What an experiment changed; where its tags and texts do not tell it, the server does. */
export function ExperimentChanges({
  modelId,
  experiment: { version, before, same },
}: {
  modelId: string
  experiment: Experiment
}) {
  const isUnclear = before !== null && same === null && needsDifference(before, version)
  const { data } = useQuery({
    ...pairComparisonQuery(modelId, { version: version.number, against: before?.number ?? 0 }),
    enabled: isUnclear,
  })
  if (same !== null) return <span className="text-ink-2">The same as v{same}: no new try</span>
  return (
    <VersionChangesList
      changes={before ? versionChanges(before, version, data) : []}
      isFirst={before === null}
    />
  )
}
