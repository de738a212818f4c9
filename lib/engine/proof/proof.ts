/** What is known of a sandbox against production. Shares and differences are fractions: 0.01 is one point. */
export type Proof = {
  readonly verdict: Verdict
  /** Texts compared, and how many of them are not copies of each other. */
  readonly texts: number
  readonly groups: number
  /** How many texts they stand for: the sum of their weights. */
  readonly total: number
  /** Versions evaluated since the last deployment, the sandbox included: what the certainty is corrected for. */
  readonly tries: number
  readonly accuracy: MetricProof
  readonly macroF1: MetricProof
  /** Multi-tag only; stands beside macro F1 and decides nothing. */
  readonly microF1: { readonly sandbox: number; readonly production: number } | null
  /** Texts by who was right. Multi-tag: right is exactly the tags of the text. */
  readonly outcomes: Outcomes
  /** Groups of which one version got more texts right than the other. */
  readonly oneSidedGroups: { readonly sandbox: number; readonly production: number }
  /** Tags with at least one compared text that both versions know, ascending. */
  readonly tags: readonly TagProof[]
  readonly leftOut: {
    /** Tags that only one of the versions knows, ascending. */
    readonly onlySandboxKnows: readonly number[]
    readonly onlyProductionKnows: readonly number[]
    /** Texts left out because of these tags. */
    readonly texts: number
  }
  /** Share of the texts that production was not trained on, and of those that a model chose. */
  readonly newShare: number
  readonly chosenByModelShare: number
  /** McNemar's exact mid-p over one-sided groups, for the details and the export. */
  readonly midP: number
}

export type VerdictKind = 'better' | 'worse' | 'mixed' | 'unsettled'

export type Verdict = {
  /** `unsettled` reads "cannot tell yet". */
  readonly kind: VerdictKind
  /**
   * The smaller certainty of the two metrics: that production is better for `worse`, else that the sandbox is. Shown
   * as "> 99.9 %" above that.
   */
  readonly sure: number
  /** In how many of 1,000 comparisons of equally good versions chance leads that far; 0 reads "fewer than 1". */
  readonly luckPerThousand: number
}

export type Interval = readonly [low: number, high: number]

export type MetricProof = {
  readonly sandbox: number
  readonly production: number
  readonly difference: number
  readonly standardError: number
  /** difference / standardError. */
  readonly z: number
  /** That the sandbox is better, corrected for the number of tries. */
  readonly sure: number
  /**
   * That production is better by more than texts new to it explain (0.6 points × their share), as if the sandbox were the
   * only try.
   */
  readonly sureOfWorse: number
  /** How many standard errors the interval reaches to each side: 1.96 for one try. */
  readonly criticalValue: number
  readonly interval: Interval
  /** As if the sandbox were the only try. */
  readonly uncorrectedInterval: Interval
  readonly standing: Standing
}

export type Standing = 'better' | 'worse' | 'unsettled'

export type Outcomes = {
  readonly both: number
  readonly onlySandbox: number
  readonly onlyProduction: number
  readonly neither: number
}

/** F1 of one tag. */
export type TagProof = {
  readonly tag: number
  readonly sandbox: number
  readonly production: number
  readonly difference: number
  /** Texts that have the tag. */
  readonly texts: number
  /** Texts that have the tag and were answered with it, by each version. */
  readonly found: { readonly sandbox: number; readonly production: number }
  /** Null means "too few texts". */
  readonly certainty: {
    /** Of the direction, corrected for the number of tags. */
    readonly sure: number
    readonly interval: Interval
    readonly standing: Standing
  } | null
}
