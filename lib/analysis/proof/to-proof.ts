import 'server-only'
import type { Proof, ProvenDifference, TagDifference } from '@/lib/contracts/proof'
import type { MetricProof, Proof as Proven, TagProof, VerdictKind } from '@/lib/engine/proof/proof'
import { textsToSettle } from '@/lib/engine/proof/texts-to-settle'
import type { ProofKey } from '@/lib/services/proofs/proof-key'
import type { ComparedTags } from './shared-tags'

type Found = {
  key: ProofKey
  multi: boolean
  proven: Proven
  /** With the texts that were tagged after a look at an answer; null if there are none. */
  withSeen: Proven | null
  tags: ComparedTags
  tagsLeftOut: Proof['tags_left_out']
  leftOut: Proof['left_out']
  newTexts: number
  chosenByModel: number
  disagreement: Proof['disagreement']
}

/** One point: what the page asks about at first. */
const SETTLED_DIFFERENCE = 0.01

const VERDICTS: Record<VerdictKind, Proof['verdict']> = {
  better: 'better',
  worse: 'worse',
  mixed: 'mixed',
  unsettled: 'unproven',
}

/** A proof as clients get it. */
export function toProof(found: Found): Proof {
  const { key, proven, withSeen, tags } = found
  const { outcomes, verdict } = proven
  return {
    candidate: key.candidate,
    baseline: key.baseline,
    revision: key.revision,
    computed: new Date().toISOString(),
    verdict: VERDICTS[verdict.kind],
    sure: verdict.sure,
    multi: found.multi,
    texts: proven.texts,
    groups: proven.groups,
    both_right: outcomes.both,
    both_wrong: outcomes.neither,
    only_candidate: outcomes.onlySandbox,
    only_baseline: outcomes.onlyProduction,
    accuracy: toDifference(proven.accuracy),
    macro_f1: toDifference(proven.macroF1),
    micro_f1: proven.microF1 && {
      candidate: proven.microF1.sandbox,
      baseline: proven.microF1.production,
    },
    per_tag: proven.tags.map((tag) => toTagDifference(tag, tags)),
    tags_left_out: found.tagsLeftOut,
    tags_merged: tags.merged,
    left_out: found.leftOut,
    with_seen: withSeen && {
      accuracy: withSeen.accuracy.difference,
      macro_f1: withSeen.macroF1.difference,
      texts: withSeen.texts,
    },
    new_texts: found.newTexts,
    chosen_by_model: found.chosenByModel,
    disagreement: found.disagreement,
    tries: proven.tries,
    luck: 1 - verdict.sure,
    mcnemar: proven.midP,
    settle: {
      difference: SETTLED_DIFFERENCE,
      texts: textsToSettle(proven, SETTLED_DIFFERENCE),
    },
  }
}

function toDifference(metric: MetricProof): ProvenDifference {
  return {
    candidate: metric.sandbox,
    baseline: metric.production,
    difference: metric.difference,
    low: metric.interval[0],
    high: metric.interval[1],
    standard_error: metric.standardError,
    sure: metric.sure,
    sure_of_worse: metric.sureOfWorse,
  }
}

function toTagDifference(proven: TagProof, { ids, nameOf }: ComparedTags): TagDifference {
  const { certainty } = proven
  const tagId = ids[proven.tag] ?? 0
  return {
    tag_id: tagId,
    name: nameOf(tagId),
    candidate: proven.sandbox,
    baseline: proven.production,
    difference: proven.difference,
    low: certainty?.interval[0] ?? null,
    high: certainty?.interval[1] ?? null,
    texts: proven.texts,
    found: { candidate: proven.found.sandbox, baseline: proven.found.production },
    sure: certainty?.sure ?? null,
    verdict: certainty ? STANDINGS[certainty.standing] : 'too_few',
  }
}

const STANDINGS = { better: 'better', worse: 'worse', unsettled: 'unproven' } as const
