import 'server-only'
import type { RunRow } from '@/db/training/runs'
import { AppError } from '@/lib/errors'

/** Why a deploy that waited for a training has changed nothing. `why` is the rest of a sentence, and what follows it. */
export function nothingDeployed(why: string): AppError {
  return new AppError('MODEL_STATE_ERROR', `Nothing is deployed: ${why}`)
}

/** A training as the subject of a sentence. */
export function nameOfRun({ automatic, askedBy }: RunRow): string {
  return automatic ? 'the automatic training' : `the training that ${askedBy} asked for`
}

export function trainingFailed(run: RunRow): AppError {
  return nothingDeployed(`${nameOfRun(run)} failed. ${run.error}`)
}
