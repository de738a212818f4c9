import { z } from 'zod'
import { WAITING_QUESTIONS } from './limits'

/** What is computed once, by the job runner, and kept under all that it depends on. */
export const analysisKinds = [
  'proof',
  'disagreement',
  'replay',
  'curve',
  'weights',
  'reproduction',
  'held_out',
  'surgery',
  'surgery_training',
] as const
export type AnalysisKind = (typeof analysisKinds)[number]

/** A result as it is told: by GET what is known, by POST the same once it is asked for. Ask again until it is ready. */
export function analysisOf<Result extends z.ZodType>(result: Result) {
  return z.object({
    state: z
      .enum(['not_asked', 'queued', 'running', 'ready', 'failed'])
      .describe('`not_asked`: nobody has asked yet; POST to the same address has it computed.'),
    percent: z.number().int(),
    /** Null until it is ready, or of an earlier state of the model. */
    result: result.nullable(),
    /** Why there is none, in words. */
    error: z.string().nullable(),
  })
}

export type Analysis<Result> = {
  state: 'not_asked' | 'queued' | 'running' | 'ready' | 'failed'
  percent: number
  result: Result | null
  error: string | null
}

/** Of an endpoint that tells an analysis, and of the one of the same address that asks for it. */
export const KNOWN_ONLY =
  'Tells what is known and starts nothing: while `state` is `not_asked`, POST to the same address has it computed. Then ask again until it is `ready`.'
export const ASKED_FOR = `Has it computed by the job runner, unless it is known or under way, and answers as GET does: ask that again until \`state\` is \`ready\`. Of a model at most ${WAITING_QUESTIONS} wait; one more is refused with 429.`
