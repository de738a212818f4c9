import { infiniteQueryOptions } from '@tanstack/react-query'
import type { Analysis } from '@/lib/contracts/analysis'
import type { ChangedTextList, ChangedTextsQuery, Comparison } from '@/lib/contracts/comparison'
import type { MovedWeights } from '@/lib/contracts/weights'
import { isUnderWay } from '@/lib/facts/run-state'
import { api } from './api'
import { getQuery } from './get-query'
import { modelKey } from './models'
import type { PairOfVersions } from './proofs'

/** What a deploy would change: the sandbox version against production. */
export function comparisonQuery(modelId: string) {
  return getQuery<Comparison>([...modelKey(modelId), 'comparison'])
}

type ChangedTextsFilter = Pick<ChangedTextsQuery, 'kind' | 'version' | 'against'>

const SHOWN = 10

/** The texts behind one count of a comparison. */
export function changedTextsQuery(modelId: string, filter: ChangedTextsFilter) {
  const key = [...modelKey(modelId), 'comparison', 'texts', { ...filter, limit: SHOWN }] as const
  return infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      api<ChangedTextList>('GET', [...key, { after: pageParam }], { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

const COMPUTING_POLL_MS = 1_000

/** The words that count most differently, asked again until they are found. */
export function weightsQuery(modelId: string, pair: PairOfVersions) {
  return {
    ...getQuery<Analysis<MovedWeights>>([...modelKey(modelId), 'comparison', 'weights', pair]),
    refetchInterval: ({ state }: { state: { data?: Analysis<MovedWeights> | undefined } }) =>
      isUnderWay(state.data) ? COMPUTING_POLL_MS : false,
  }
}
