import { getQuery } from './get-query'

const POLL_MS = 1_000

/** A version trained again, asked for until it is done. Whoever asks first has it trained. */
export function reproductionQuery(modelId: string, number: number) {
  const path = 'classifiers/{modelId}/versions/{number}/reproduction/'
  return getQuery(path, { modelId, number }, (reproduction) =>
    reproduction?.state === 'ready' || reproduction?.state === 'failed' ? false : POLL_MS,
  )
}
