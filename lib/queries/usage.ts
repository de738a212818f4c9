import type { Usage } from '@/lib/contracts/usage'
import { getQuery } from './get-query'
import { modelKey } from './models'

/** Classified texts per day, the last 30 days. */
export function usageQuery(modelId: string) {
  return getQuery<Usage>([...modelKey(modelId), 'usage'])
}
