import { askedQuery } from './asked-query'

const POLL_MS = 1_000

/** A version trained again, asked for until it is done. */
export function reproductionQuery(modelId: string, number: number) {
  const path = 'classifiers/{modelId}/versions/{number}/reproduction/'
  return askedQuery(path, { modelId, number }, (reproduction) =>
    reproduction?.state === 'ready' || reproduction?.state === 'failed' ? false : POLL_MS,
  )
}
