import type { CurveAnalysis } from '@/lib/contracts/curve'
import { isUnderWay } from '@/lib/facts/run-state'
import { getQuery } from './get-query'
import { versionsKey } from './versions'

const POLL_MS = 1_500

/** The learning curve of a version, asked again until it is measured. */
export function curveQuery(modelId: string, number: number) {
  return {
    ...getQuery<CurveAnalysis>([...versionsKey(modelId), number, 'curve']),
    refetchInterval: ({ state }: { state: { data?: CurveAnalysis | undefined } }) =>
      isUnderWay(state.data) ? POLL_MS : false,
  }
}
