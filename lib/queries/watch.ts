import type { Watch } from '../contracts/watch'
import { getQuery } from './get-query'
import { modelKey } from './models'

/** What production answered lately, against what was expected; only for a model that is in production. */
export function watchQuery(modelId: string) {
  return getQuery<Watch>([...modelKey(modelId), 'watch'])
}
