import { useQuery } from '@tanstack/react-query'
import type { Comparison } from '../contracts/comparison'
import type { List } from '../contracts/list'
import type { Flip, FlipList, KnownVerdict, ProofAnalysis } from '../contracts/proof'
import { api } from './api'
import { getPages, getQuery } from './get-query'
import { modelKey } from './models'

/** Any two versions: what is asked of `version` is asked against `against`. */
export type PairOfVersions = { version: number; against: number }

const POLL_MS = 1_000

/** Whether one version is better than another; asked again until it is known. */
export function pairProofQuery(modelId: string, pair: PairOfVersions) {
  return {
    ...getQuery<ProofAnalysis>([...modelKey(modelId), 'proof', pair]),
    refetchInterval: ({ state: { data } }: { state: { data?: ProofAnalysis | undefined } }) =>
      data && (data.state === 'queued' || data.state === 'running') ? POLL_MS : false,
  } as const
}

/** What differs between two versions: settings, tags and texts. */
export function pairComparisonQuery(modelId: string, pair: PairOfVersions) {
  return getQuery<Comparison>([...modelKey(modelId), 'comparison', pair])
}

/** The texts that only one of two versions got right, once their proof is ready. */
export function pairFlipsQuery(modelId: string, pair: PairOfVersions, kind: 'broken' | 'fixed') {
  const pages = getPages<Flip>([...modelKey(modelId), 'flips', { ...pair, kind, limit: 20 }])
  const key = pages.queryKey
  return {
    ...pages,
    queryFn: ({ pageParam, signal }: { pageParam: string | undefined; signal: AbortSignal }) =>
      api<FlipList>('GET', [...key, { after: pageParam }], { signal }),
  }
}

/** What is known already of versions against production. */
export function useVerdicts(modelId: string) {
  return useQuery(getQuery<List<KnownVerdict>>([...modelKey(modelId), 'verdicts']))
}
