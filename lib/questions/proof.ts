import 'server-only'
import { z } from 'zod'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { newestTries } from '@/db/training/tries'
import type { Analysis } from '@/lib/contracts/analysis'
import { type ProvenDifference, proofSchema } from '@/lib/contracts/proof'
import { freshestAnswerTo, NOTHING_TO_FIND, type Way } from './ask'
import { numbersOf, type Pair } from './pair'
import { question, whole } from './question'

/** A text's id, its tags, then the answer of the baseline and its confidence, then the candidate's. */
export type FlippedText = [
  id: number,
  tags: number[],
  from: number[],
  fromConfidence: number,
  to: number[],
  toConfidence: number,
]

/** Of more flips than these the surest are kept, so that a result stays below 1 MiB. */
export const FLIPS_KEPT = 5_000

/** The surest mistakes first. Thousands of rows that our own computation wrote are not looked at one by one. */
const flips = z.custom<FlippedText[]>(Array.isArray)

/** Earlier releases did not correct “worse” for the tries: such a proof is computed again. */
function isUncorrected({ high, sure_of_worse }: ProvenDifference): boolean {
  return sure_of_worse >= 0.975 && high >= 0
}

/** What is kept: the verdict, and the texts that only one version got right. */
const proofResult = z
  .object({
    proof: proofSchema,
    /** The candidate got wrong what the baseline got right. */
    broken: flips,
    /** The other way round. */
    fixed: flips,
  })
  .refine(({ proof }) => ![proof.accuracy, proof.macro_f1].some(isUncorrected))
export type ProofResult = z.infer<typeof proofResult>

/** Whether one version is better than another, by which tags, and by what had been tried by then. */
export const proof = question('proof', {
  input: z.object({
    /** Numbers of versions. */
    candidate: whole,
    baseline: whole,
    /** Its tags are taken as the truth. */
    revision: whole,
    /** Number of the newest version, and id of the newest trial of a search; 0 for none. */
    newestVersion: whole,
    newestTrial: whole,
  }),
  result: proofResult,
})
export type ProofInput = ReturnType<typeof proof.inputOf>

/** What is known of a pair of versions by the texts as they are at the model’s revision. */
export async function proofOf(
  db: Database,
  way: Way,
  model: Pick<ModelRow, 'id' | 'revision' | 'updatedAt'>,
  pair: Pair,
): Promise<Analysis<ProofResult>> {
  if (pair.candidate.id === pair.baseline.id) return NOTHING_TO_FIND
  const beginning = numbersOf(pair)
  const tries = await newestTries(db.read, model.id)
  return freshestAnswerTo(db, way, proof, {
    modelId: model.id,
    input: { ...beginning, revision: model.revision, ...tries },
    beginning,
    changedAt: model.updatedAt,
  })
}
