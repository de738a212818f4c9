import 'server-only'
import type { Connection } from '@/db/connection'
import type { AnalysisKind } from '../contracts/analysis'
import { measureCurve } from './curve'
import { computeProof } from './proof/compute-proof'
import { computeReplay } from './replay/compute-replay'
import { computeWeights } from './weights/compute-weights'
import { reproduce } from './reproduce'

export type Question = {
  db: Connection
  modelId: number
  key: string
  /** 0..100 */
  progress: (percent: number) => void
}

/** How each kind of analysis is computed. What it throws as an AppError is told to people. */
const computations: Partial<Record<AnalysisKind, (question: Question) => Promise<unknown>>> = {
  curve: measureCurve,
  proof: computeProof,
  replay: computeReplay,
  weights: computeWeights,
  reproduction: reproduce,
}

export async function findOut(kind: AnalysisKind, question: Question): Promise<unknown> {
  const compute = computations[kind]
  if (!compute) throw new Error(`Nothing computes ${kind}.`)
  return compute(question)
}
