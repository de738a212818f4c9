import { useQuery } from '@tanstack/react-query'
import type { Comparison } from '@/lib/contracts/comparison'
import type { List } from '@/lib/contracts/list'
import type { KnownVerdict } from '@/lib/contracts/proof'
import { getQuery } from './get-query'
import { modelKey } from './models'

/** What differs between any two versions: settings, tags and texts. */
export function pairComparisonQuery(modelId: string, pair: { version: number; against: number }) {
  return getQuery<Comparison>([...modelKey(modelId), 'comparison', pair])
}

/** What is known already of versions against production. */
export function verdictsQuery(modelId: string) {
  return getQuery<List<KnownVerdict>>([...modelKey(modelId), 'verdicts'])
}

export function useVerdicts(modelId: string) {
  return useQuery(verdictsQuery(modelId))
}
