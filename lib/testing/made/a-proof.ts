import type { Proof, ProvenDifference } from '@/lib/contracts/proof'

const difference: ProvenDifference = {
  candidate: 0.8,
  baseline: 0.78,
  difference: 0.02,
  low: 0.01,
  high: 0.03,
  standard_error: 0.005,
  sure: 0.99,
  sure_of_worse: 0.01,
}

/** A proof with everything in it, for tests that care about a few fields. */
export function aProof(fields: Partial<Proof> = {}): Proof {
  return {
    candidate: 2,
    baseline: 1,
    revision: 10,
    computed: '2025-11-18T14:22:00.000Z',
    verdict: 'better',
    sure: 0.99,
    multi: false,
    texts: 1000,
    groups: 1000,
    both_right: 700,
    both_wrong: 100,
    only_candidate: 120,
    only_baseline: 80,
    accuracy: difference,
    macro_f1: difference,
    micro_f1: null,
    per_tag: [],
    tags_left_out: [],
    tags_merged: [],
    left_out: { copies: 0, seen: 0, tags: 0 },
    with_seen: null,
    new_texts: 0,
    chosen_by_model: 0,
    tries: 1,
    luck: 0.01,
    mcnemar: 0.01,
    settle: { difference: 0.01, texts: 2000 },
    ...fields,
  }
}
