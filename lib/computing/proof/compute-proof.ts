import 'server-only'
import type { Asked } from '@/lib/computing/computation'
import { prove } from '@/lib/engine/proof/prove'
import type { ProofInput, ProofResult } from '@/lib/questions/proof'
import { comparisonOn } from './comparison-on'
import { findFlips } from './find-flips'
import { type Plan, planOf } from './plan'
import { tagsLeftOut } from './shared-tags'
import { toProof } from './to-proof'

/** Where the reading ends in the whole, in percent. */
const READ = 90

/** Whether one version is better than another on all tagged texts, by the answers of models that have not seen them. */
export async function computeProof({
  db,
  modelId,
  input,
  progress,
}: Asked<ProofInput>): Promise<ProofResult> {
  const plan = await planOf(db, modelId, input, (share) => progress(READ * share))
  const { pair, texts, answers, picked, tally } = plan
  const comparison = comparisonOn(plan, picked.unseen)
  const proof = toProof({
    input,
    multi: pair.multi,
    proven: prove(comparison),
    onAllTags:
      plan.onAllTags &&
      prove(comparisonOn({ ...plan, ...plan.onAllTags }, plan.onAllTags.picked.unseen)),
    withSeen: withSeen(plan),
    tags: pair.tags,
    tagsLeftOut: tagsLeftOut(pair.tags, texts.tagIds),
    leftOut: picked.leftOut,
    newTexts: count(comparison.newToBaseline),
    chosenByModel: count(comparison.chosenByModel),
    disagreement: tally && { ...tally, weighted: plan.isWeighted },
  })
  progress(99)
  return { proof, ...findFlips({ comparison, chosen: picked.unseen, texts, answers }) }
}

/** What the verdict would rest on with the texts that were tagged after a look at an answer: shown once, beside it. */
function withSeen(plan: Plan) {
  const { seen, all } = plan.picked
  return seen.length === 0 ? null : prove({ ...comparisonOn(plan, all), otherTries: [] })
}

function count(flagged: Uint8Array): number {
  return flagged.reduce((sum, flag) => sum + flag, 0)
}
