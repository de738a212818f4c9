import 'server-only'
import type { AnalysisKind } from '@/lib/contracts/analysis'
import { measureCurve } from './curve'
import { computeDisagreement } from './proof/compute-disagreement'
import { computeProof } from './proof/compute-proof'
import type { Question } from './question'
import { computeReplay } from './replay/compute-replay'
import { reproduce } from './reproduce'
import { computeWeights } from './weights/compute-weights'

/** How each kind of analysis is computed. What it throws as an AppError is told to people. */
const computations: Partial<Record<AnalysisKind, (question: Question) => Promise<unknown>>> = {
  curve: measureCurve,
  proof: computeProof,
  disagreement: computeDisagreement,
  replay: computeReplay,
  weights: computeWeights,
  reproduction: reproduce,
}

export async function findOut(kind: AnalysisKind, question: Question): Promise<unknown> {
  const compute = computations[kind]
  if (!compute) throw new Error(`Nothing computes ${kind}.`)
  return compute(question)
}
