import type { FlipListQuery } from '@/lib/contracts/proof'
import { apiUrl } from './api'
import { askedQuery } from './asked-query'
import { getPages } from './get-query'
import { keyOf } from './key'

const COMPUTING_POLL_MS = 1_000
const STALE_POLL_MS = 5_000

/** Two versions by number; the sandbox with production if nothing is said. */
export type PairOfVersions = { version?: number | undefined; against?: number | undefined }

/** Whether one version is better than another, asked again until it is computed by the texts as they are. */
export function proofQuery(modelId: string, pair: PairOfVersions = {}) {
  return askedQuery('classifiers/{modelId}/proof/', { modelId, ...pair }, (proof) => {
    if (!proof || proof.state === 'ready' || proof.state === 'failed') return false
    return proof.result ? STALE_POLL_MS : COMPUTING_POLL_MS
  })
}

export type FlipFilter = PairOfVersions & Pick<FlipListQuery, 'kind' | 'tag'>

/** The texts that only one of the two versions got right. */
export function flipsQuery(modelId: string, filter: FlipFilter, limit: number) {
  return getPages('classifiers/{modelId}/flips/', { modelId, ...filter, limit })
}

export function flipsFile(modelId: string, filter: FlipFilter): string {
  return apiUrl(keyOf('classifiers/{modelId}/flips/csv/', { modelId, ...filter }))
}
