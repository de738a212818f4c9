import type { Proof } from '@/lib/contracts/proof'
import type { Report, TagScore } from '@/lib/contracts/version'

/** The difference in F1 to production; `new`: production does not know the tag. */
export type TagChange = { difference: number; isProven: boolean } | 'new'

/** By the proof, on the same texts, where it has the tag; else the difference of both reports, which could be chance. */
export function changeOf(score: TagScore, baseline: Report, proof: Proof | null): TagChange {
  const proven = proof?.per_tag.find(({ tag_id }) => tag_id === score.tag_id)
  if (proven) {
    const { difference, verdict } = proven
    return { difference, isProven: verdict === 'better' || verdict === 'worse' }
  }
  const before = baseline.metrics.per_tag.find(({ tag_id }) => tag_id === score.tag_id)
  return before ? { difference: score.f1 - before.f1, isProven: false } : 'new'
}
