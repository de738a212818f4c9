import { infiniteQueryOptions } from '@tanstack/react-query'
import type { FlipList, ProofAnalysis } from '@/lib/contracts/proof'
import { api, apiUrl } from './api'
import { getQuery } from './get-query'
import { modelKey } from './models'

const COMPUTING_POLL_MS = 1_000
const STALE_POLL_MS = 5_000

/** Two versions by number; the sandbox with production if nothing is said. */
export type PairOfVersions = { version?: number | undefined; against?: number | undefined }

/** Whether one version is better than another, asked again until it is computed by the texts as they are. */
export function proofQuery(modelId: string, pair: PairOfVersions = {}) {
  return {
    ...getQuery<ProofAnalysis>([...modelKey(modelId), 'proof', pair]),
    refetchInterval: ({ state }: { state: { data?: ProofAnalysis | undefined } }) => {
      const { data } = state
      if (!data || data.state === 'ready' || data.state === 'failed') return false
      return data.result ? STALE_POLL_MS : COMPUTING_POLL_MS
    },
  }
}

export type FlipFilter = PairOfVersions & { kind: 'broken' | 'fixed'; tag?: number | undefined }

function flipsKey(modelId: string, filter: FlipFilter) {
  return [...modelKey(modelId), 'flips', filter] as const
}

/** The texts that only one of the two versions got right. */
export function flipsQuery(modelId: string, filter: FlipFilter, limit: number) {
  const key = flipsKey(modelId, filter)
  return infiniteQueryOptions({
    queryKey: [...key, { limit }],
    queryFn: ({ pageParam, signal }) =>
      api<FlipList>('GET', [...key, { limit, after: pageParam }], { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

export function flipsFile(modelId: string, filter: FlipFilter): string {
  return apiUrl([...modelKey(modelId), 'flips', 'csv', filter])
}
