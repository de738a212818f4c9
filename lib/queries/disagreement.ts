import type { QueryClient } from '@tanstack/react-query'
import { isUnderWay } from '@/lib/facts/under-way'
import { askedQuery } from './asked-query'

const COMPUTING_POLL_MS = 1_000

/** On how many untagged texts sandbox and production disagree, asked again until it is known. */
export function disagreementQuery(modelId: string) {
  return askedQuery('classifiers/{modelId}/disagreement/', { modelId }, (disagreement) =>
    isUnderWay(disagreement) ? COMPUTING_POLL_MS : false,
  )
}

/** Counts one more as tagged before the server is asked again, so that the counter never steps back. */
export function countDisagreementTagged(client: QueryClient, modelId: string): void {
  client.setQueryData(disagreementQuery(modelId).queryKey, (analysis) =>
    analysis?.result
      ? { ...analysis, result: { ...analysis.result, tagged: analysis.result.tagged + 1 } }
      : analysis,
  )
}
