import type { ChangedTextsQuery } from '@/lib/contracts/comparison'
import { isUnderWay } from '@/lib/facts/under-way'
import { askedQuery } from './asked-query'
import { getPages, getQuery } from './get-query'
import type { PairOfVersions } from './proofs'

/** What a deploy would change: the sandbox version against production. */
export function comparisonQuery(modelId: string) {
  return getQuery('classifiers/{modelId}/comparison/', { modelId })
}

type ChangedTextsFilter = Pick<ChangedTextsQuery, 'kind' | 'version' | 'against'>

const SHOWN = 10

/** The texts behind one count of a comparison. */
export function changedTextsQuery(modelId: string, filter: ChangedTextsFilter) {
  const path = 'classifiers/{modelId}/comparison/texts/'
  return getPages(path, { modelId, ...filter, limit: SHOWN })
}

const COMPUTING_POLL_MS = 1_000

/** The words that count most differently, asked again until they are found. */
export function weightsQuery(modelId: string, pair: PairOfVersions) {
  const path = 'classifiers/{modelId}/comparison/weights/'
  return askedQuery(path, { modelId, ...pair }, (weights) =>
    isUnderWay(weights) ? COMPUTING_POLL_MS : false,
  )
}

/** What differs between any two versions: settings, tags and texts. */
export function pairComparisonQuery(modelId: string, pair: { version: number; against: number }) {
  return getQuery('classifiers/{modelId}/comparison/', { modelId, ...pair })
}
