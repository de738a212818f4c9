import type { Watch } from '@/lib/contracts/watch'
import { getQuery } from './get-query'
import { modelKey } from './models'

const POLL_MS = 15_000

/**
 * What production answered lately, against what was expected, asked again as people use it; only for a model that is in
 * production.
 */
export function watchQuery(modelId: string) {
  return { ...getQuery<Watch>([...modelKey(modelId), 'watch']), refetchInterval: POLL_MS }
}
