import { z } from 'zod'

/** What is computed once, by the job runner, and kept under all that it depends on. */
export const analysisKinds = [
  'proof',
  'disagreement',
  'replay',
  'curve',
  'weights',
  'reproduction',
] as const
export type AnalysisKind = (typeof analysisKinds)[number]

/** A result as pages get it: they ask again until it is ready. */
export function analysisOf<Result extends z.ZodType>(result: Result) {
  return z.object({
    state: z.enum(['queued', 'running', 'ready', 'failed']),
    percent: z.number().int(),
    /** Null until it is ready. */
    result: result.nullable(),
    /** Why there is none, in words. */
    error: z.string().nullable(),
  })
}

export type Analysis<Result> = {
  state: 'queued' | 'running' | 'ready' | 'failed'
  percent: number
  result: Result | null
  error: string | null
}
