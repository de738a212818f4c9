import 'server-only'
import { z } from 'zod'
import type { Database } from '@/db/connection/database'
import type { Analysis } from '@/lib/contracts/analysis'
import { type MovedWeights, movedWeightsSchema } from '@/lib/contracts/weights'
import { answerTo, type Way } from './ask'
import { numbersOf, type Pair } from './pair'
import { question, whole } from './question'

/** Which words count most differently in one version than in another, by their numbers. */
export const weights = question('weights', {
  input: z.object({ candidate: whole, baseline: whole }),
  result: movedWeightsSchema,
})
export type WeightsInput = ReturnType<typeof weights.inputOf>

export function weightsOf(
  db: Database,
  way: Way,
  modelId: number,
  pair: Pair,
): Promise<Analysis<MovedWeights>> {
  return answerTo(db, way, weights, { modelId, input: numbersOf(pair) })
}
