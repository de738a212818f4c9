import { pairComparisonQuery } from '@/lib/queries/comparison'
import { flipsQuery, proofQuery } from '@/lib/queries/proofs'
import type { FlipKind } from '@/lib/queries/use-flips'
import { reportQuery } from '@/lib/queries/versions'

/** Changed answers that are read at a time. */
export const FLIPS_PAGE = 20

/** All that the page asks of two versions, so that they can come with it and nothing moves. */
export function pairQueries(modelId: string, a: number, b: number, kind: FlipKind) {
  const pair = { version: b, against: a }
  return [
    reportQuery(modelId, a),
    reportQuery(modelId, b),
    proofQuery(modelId, pair),
    pairComparisonQuery(modelId, pair),
    flipsQuery(modelId, { ...pair, kind }, FLIPS_PAGE),
  ]
}
