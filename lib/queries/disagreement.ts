import type { QueryClient } from '@tanstack/react-query'
import type { Analysis } from '@/lib/contracts/analysis'
import type { Disagreement } from '@/lib/contracts/disagreement'
import { isUnderWay } from '@/lib/facts/run-state'
import { getQuery } from './get-query'
import { modelKey } from './models'

const COMPUTING_POLL_MS = 1_000

function disagreementKey(modelId: string) {
  return [...modelKey(modelId), 'disagreement'] as const
}

/** On how many untagged texts sandbox and production disagree, asked again until it is known. */
export function disagreementQuery(modelId: string) {
  return {
    ...getQuery<Analysis<Disagreement>>(disagreementKey(modelId)),
    refetchInterval: ({ state }: { state: { data?: Analysis<Disagreement> | undefined } }) =>
      isUnderWay(state.data) ? COMPUTING_POLL_MS : false,
  } as const
}

/** Counts one more as tagged before the server is asked again, so that the counter never steps back. */
export function countDisagreementTagged(client: QueryClient, modelId: string): void {
  client.setQueryData<Analysis<Disagreement>>(disagreementKey(modelId), (analysis) =>
    analysis?.result
      ? { ...analysis, result: { ...analysis.result, tagged: analysis.result.tagged + 1 } }
      : analysis,
  )
}
