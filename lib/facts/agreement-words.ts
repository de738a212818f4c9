import type { Agreement, Estimate } from '@/lib/contracts/second-opinion'
import { percent, wholePercent } from '@/lib/format/percent'

/** “0.78”; below zero with a minus. */
export function alphaText(value: number): string {
  return value.toFixed(2).replace('-', '−')
}

/** “0.70 to 0.85”, the 95 % interval. */
export function rangeText({ interval: [low, high] }: Estimate, toText: (value: number) => string) {
  return `${toText(low)} to ${toText(high)}`
}

/** Krippendorff (2004, 241): from 0.8 on reliable, from 0.667 on for tentative conclusions. */
const RELIABLE = 0.8
const TENTATIVE = 0.667

/** How far people agree, in sentences. */
export function agreementWords({ texts, alpha, macro_f1: f1 }: Agreement): string {
  if (texts === 0) return 'Nobody has given a second opinion yet.'
  if (!alpha || !f1) {
    return 'All gave the same to every text so far, so there is nothing yet on which they could disagree.'
  }
  const range = rangeText(alpha, alphaText)
  return `Krippendorff’s α is ${alphaText(alpha.value)} (95%: ${range}): ${meaningOf(alpha.value)}. Held against each other as a version is against them, people reach a macro F1 of ${percent(f1.value)} (${rangeText(f1, percent)}): no version can be expected to be better.`
}

function meaningOf(alpha: number): string {
  if (alpha >= RELIABLE) return 'people can rely on each other’s tags'
  if (alpha >= TENTATIVE) return 'enough for tentative conclusions'
  return 'too little to rely on: say more clearly what the tags mean'
}

/** Why a goal is beyond what can be expected; null where it is not, or nobody can tell. */
export function goalAbove({ macro_f1: f1 }: Agreement, goal: number): string | null {
  if (!f1 || goal <= f1.value) return null
  const sure = goal > f1.interval[1] ? '' : ' perhaps'
  return `The goal of ${wholePercent(goal)} F1 is${sure} above what people reach with each other: make the tags clearer, or the goal lower.`
}
