import 'server-only'
import type { Proof } from '@/lib/contracts/proof'

/** What is kept of a proof: the verdict, and the texts that only one version got right, the surest mistakes first. */
export type ProofResult = {
  proof: Proof
  /** The candidate got wrong what the baseline got right. */
  broken: FlippedText[]
  /** The other way round. */
  fixed: FlippedText[]
}

/** Of more flips than these the surest are kept, so that a result stays below 1 MiB. */
export const FLIPS_KEPT = 5_000

/** A text's id, its tags, then the answer of the baseline and its confidence, then the candidate's. */
export type FlippedText = [
  id: number,
  tags: number[],
  from: number[],
  fromConfidence: number,
  to: number[],
  toConfidence: number,
]
