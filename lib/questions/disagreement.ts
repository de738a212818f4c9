import 'server-only'
import { z } from 'zod'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { poolRevision } from '@/db/questions/untagged-pool'
import type { Analysis } from '@/lib/contracts/analysis'
import { freshestAnswerTo, NOTHING_TO_FIND, type Way } from './ask'
import { numbersOf, type Pair } from './pair'
import { question, whole } from './question'

/** What is kept. Which of the texts were tagged since is asked when somebody looks. */
const disagreementResult = z.object({
  computed: z.string(),
  /** All untagged texts, and how many of them were asked about. */
  untagged: z.number(),
  pool: z.number(),
  /** Those that the versions answer differently, ascending. */
  sampleIds: z.array(z.number()),
})
export type DisagreementResult = z.infer<typeof disagreementResult>

/** On which untagged texts of a revision two versions, by their numbers, disagree. */
export const disagreement = question('disagreement', {
  input: z.object({ candidate: whole, baseline: whole, revision: whole }),
  result: disagreementResult,
})
export type DisagreementInput = ReturnType<typeof disagreement.inputOf>

/** Tagging the texts does not ask the question anew; new texts do. */
export async function disagreementOn(
  db: Database,
  way: Way,
  model: Pick<ModelRow, 'id' | 'revision' | 'updatedAt'>,
  pair: Pair,
): Promise<Analysis<DisagreementResult>> {
  if (pair.candidate.id === pair.baseline.id) return NOTHING_TO_FIND
  const beginning = numbersOf(pair)
  const revision = await poolRevision(db.read, model.id, model.revision)
  return freshestAnswerTo(db, way, disagreement, {
    modelId: model.id,
    input: { ...beginning, revision },
    beginning,
    changedAt: model.updatedAt,
    isWorthless: ({ pool }) => pool === 0,
  })
}
