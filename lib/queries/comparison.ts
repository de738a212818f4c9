import type { Comparison } from '../contracts/comparison'
import { getQuery } from './get-query'
import { modelKey } from './models'

/** What a deploy would change: the sandbox version against production. */
export function comparisonQuery(modelId: string) {
  return getQuery<Comparison>([...modelKey(modelId), 'comparison'])
}
