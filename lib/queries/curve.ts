import { isUnderWay } from '@/lib/facts/under-way'
import { askedQuery } from './asked-query'

const POLL_MS = 1_500

/** The learning curve of a version, asked again until it is measured. */
export function curveQuery(modelId: string, number: number) {
  const path = 'classifiers/{modelId}/versions/{number}/curve/'
  return askedQuery(path, { modelId, number }, (curve) => (isUnderWay(curve) ? POLL_MS : false))
}
