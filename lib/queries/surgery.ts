import { askedQuery } from './asked-query'

const POLL_MS = 500

/** What the scores of a version would be without a tag, asked for until it is known. */
export function surgeryQuery(modelId: string, number: number, tagId: number, into: number | null) {
  const path = 'classifiers/{modelId}/versions/{number}/tags/{tagId}/surgery/'
  const question = { modelId, number, tagId, ...(into !== null && { into }) }
  return askedQuery(path, question, (trial) =>
    trial?.state === 'ready' || trial?.state === 'failed' ? false : POLL_MS,
  )
}
