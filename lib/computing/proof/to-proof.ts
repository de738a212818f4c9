import 'server-only'
import { at } from '@/lib/at'
import type { Proof, ProvenDifference, TagDifference } from '@/lib/contracts/proof'
import { judgeTwice } from '@/lib/engine/proof/judge-twice'
import type { MetricProof, Proof as Proven, TagProof } from '@/lib/engine/proof/proof'
import { textsToSettle } from '@/lib/engine/proof/texts-to-settle'
import type { ProofInput } from '@/lib/questions/proof'
import type { ComparedTags } from './shared-tags'

type Found = {
  input: ProofInput
  multi: boolean
  proven: Proven
  /** On all tags as they are now; null where both versions have the same. */
  onAllTags: Proven | null
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

/** A proof as clients get it. */
export function toProof(found: Found): Proof {
  const { input, proven, withSeen, tags } = found
  const { outcomes } = proven
  const { onAllTags } = found
  const verdict = onAllTags ? judgeTwice(proven.verdict, onAllTags.verdict) : proven.verdict
  return {
    candidate: input.candidate,
    baseline: input.baseline,
    revision: input.revision,
    computed: new Date().toISOString(),
    verdict: verdict.kind,
    sure: verdict.sure,
    multi: found.multi,
    texts: proven.texts,
    groups: proven.groups,
    both_right: outcomes.both,
    both_wrong: outcomes.neither,
    only_candidate: outcomes.onlyCandidate,
    only_baseline: outcomes.onlyBaseline,
    one_sided: proven.oneSidedGroups.candidate + proven.oneSidedGroups.baseline,
    accuracy: toDifference(proven.accuracy),
    macro_f1: toDifference(proven.macroF1),
    micro_f1: proven.microF1,
    per_tag: proven.tags.map((tag) => toTagDifference(tag, tags)),
    tags_left_out: found.tagsLeftOut,
    all_tags: onAllTags && {
      texts: onAllTags.texts,
      accuracy: toDifference(onAllTags.accuracy),
      macro_f1: toDifference(onAllTags.macroF1),
      verdict: onAllTags.verdict.kind,
      shared: proven.verdict.kind,
      per_tag: onAllTags.tags.map((tag) => toTagDifference(tag, tags)),
    },
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
    luck: verdict.luck,
    mcnemar: proven.mcnemar,
    settle: {
      difference: SETTLED_DIFFERENCE,
      texts: textsToSettle(proven, SETTLED_DIFFERENCE),
    },
  }
}

function toDifference({ interval: [low, high], ...metric }: MetricProof): ProvenDifference {
  const { candidate, baseline, difference, standardError, sure, sureOfWorse } = metric
  return {
    candidate,
    baseline,
    difference,
    low,
    high,
    standard_error: standardError,
    sure,
    sure_of_worse: sureOfWorse,
  }
}

function toTagDifference(proven: TagProof, { ids, nameOf }: ComparedTags): TagDifference {
  const { tag, candidate, baseline, difference, texts, found, certainty } = proven
  const tagId = at(ids, tag)
  const [low, high] = certainty?.interval ?? [null, null]
  return {
    tag_id: tagId,
    name: nameOf(tagId),
    candidate,
    baseline,
    difference,
    low,
    high,
    texts,
    found,
    sure: certainty?.sure ?? null,
    verdict: certainty?.standing ?? 'too_few',
  }
}
