import { infiniteQueryOptions } from '@tanstack/react-query'
import type { ChangedTextList, ChangedTextsQuery, Comparison } from '../contracts/comparison'
import { api } from './api'
import { getQuery } from './get-query'
import { modelKey } from './models'

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
