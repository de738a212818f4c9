import type { TagScore } from '@/lib/contracts/metrics'
import type { Proof } from '@/lib/contracts/proof'
import type { Report } from '@/lib/contracts/version'
import { differenceShown } from '@/lib/format/shown-difference'

/** The difference in F1 to production; `new`: production does not know the tag; `other_texts`: nothing compares them. */
export type TagChange = { difference: number; isProven: boolean } | 'new' | 'other_texts'

/** By the proof, on the same texts, where it has the tag; else by both reports, if both have as many texts of the tag. */
export function changeOf(score: TagScore, baseline: Report, proof: Proof | null): TagChange {
  const proven = proof?.per_tag.find(({ tag_id }) => tag_id === score.tag_id)
  if (proven) {
    const { verdict } = proven
    return {
      difference: differenceShown(proven),
      isProven: verdict === 'better' || verdict === 'worse',
    }
  }
  const before = baseline.metrics.per_tag.find(({ tag_id }) => tag_id === score.tag_id)
  if (!before) return 'new'
  if (before.support !== score.support) return 'other_texts'
  const pair = { candidate: score.f1, baseline: before.f1 }
  return { difference: differenceShown(pair), isProven: false }
}
