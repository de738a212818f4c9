import type { List } from '@/lib/contracts/list'
import type { KeptRequest } from '@/lib/contracts/request'
import { getQuery } from './get-query'
import { modelKey } from './models'

const POLL_MS = 15_000

/** The kept production requests whose answers were least sure, asked again as new ones come. */
export function unsureRequestsQuery(modelId: string, limit: number) {
  const asked = { order: 'unsure', limit }
  return {
    ...getQuery<List<KeptRequest>>([...modelKey(modelId), 'requests', asked]),
    refetchInterval: POLL_MS,
  }
}
