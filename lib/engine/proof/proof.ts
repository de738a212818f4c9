/** What is known of a candidate against the baseline. Shares and differences are fractions: 0.01 is one point. */
export type Proof = {
  readonly verdict: Verdict
  /** Texts compared, and how many of them are not copies of each other. */
  readonly texts: number
  readonly groups: number
  /** How many texts they stand for: the sum of their weights. */
  readonly total: number
  /** Versions evaluated since the baseline was deployed, the candidate included: what the certainty is corrected for. */
  readonly tries: number
  readonly accuracy: MetricProof
  readonly macroF1: MetricProof
  /** Multi-tag only; stands beside macro F1 and decides nothing. */
  readonly microF1: { readonly candidate: number; readonly baseline: number } | null
  /** Texts by who was right. Multi-tag: right is exactly the tags of the text. */
  readonly outcomes: Outcomes
  /** Groups of which one version got more texts right than the other. */
  readonly oneSidedGroups: { readonly candidate: number; readonly baseline: number }
  /** Tags with at least one compared text that both versions know, ascending. */
  readonly tags: readonly TagProof[]
  readonly leftOut: {
    /** Tags that only one of the versions knows, ascending. */
    readonly onlyCandidateKnows: readonly number[]
    readonly onlyBaselineKnows: readonly number[]
    /** Texts left out because of these tags. */
    readonly texts: number
  }
  /** Share of the texts that the baseline was not trained on, and of those that a model chose. */
  readonly newShare: number
  readonly chosenByModelShare: number
  /** McNemar's exact mid-p over one-sided groups, for the details and the export. */
  readonly mcnemar: number
}

export type VerdictKind = 'better' | 'worse' | 'mixed' | 'unproven'

export type Verdict = {
  /** `unproven` reads "cannot tell yet". */
  readonly kind: VerdictKind
  /**
   * The smaller certainty of the two metrics: that the baseline is better for `worse`, else that the candidate is. Shown
   * as "> 99.9 %" above that.
   */
  readonly sure: number
  /** In which share of comparisons of equally good versions chance leads that far. */
  readonly luck: number
}

export type Interval = readonly [low: number, high: number]

export type MetricProof = {
  readonly candidate: number
  readonly baseline: number
  readonly difference: number
  readonly standardError: number
  /** difference / standardError. */
  readonly z: number
  /** That the candidate is better, corrected for the number of tries. */
  readonly sure: number
  /**
   * That the baseline is better by more than texts new to it explain (0.6 points × their share), corrected for the number
   * of tries as `sure` is.
   */
  readonly sureOfWorse: number
  /** How many standard errors the interval reaches to each side: 1.96 for one try. */
  readonly criticalValue: number
  readonly interval: Interval
  /** As if the candidate were the only try. */
  readonly uncorrectedInterval: Interval
  readonly standing: Standing
}

export type Standing = 'better' | 'worse' | 'unproven'

export type Outcomes = {
  readonly both: number
  readonly onlyCandidate: number
  readonly onlyBaseline: number
  readonly neither: number
}

/** F1 of one tag. */
export type TagProof = {
  readonly tag: number
  readonly candidate: number
  readonly baseline: number
  readonly difference: number
  /** Texts that have the tag. */
  readonly texts: number
  /** Texts that have the tag and were answered with it, by each version. */
  readonly found: { readonly candidate: number; readonly baseline: number }
  /** Null means "too few texts". */
  readonly certainty: {
    /** Of the direction, corrected for the number of tags. */
    readonly sure: number
    readonly interval: Interval
    readonly standing: Standing
  } | null
}
