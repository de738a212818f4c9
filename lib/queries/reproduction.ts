import type { Analysis } from '@/lib/contracts/analysis'
import type { Reproduction } from '@/lib/contracts/reproduction'
import { getQuery } from './get-query'
import { modelKey } from './models'

const POLL_MS = 1_000

/** A version trained again, asked for until it is done. Whoever asks first has it trained. */
export function reproductionQuery(modelId: string, version: number) {
  const key = [...modelKey(modelId), 'versions', version, 'reproduction']
  return {
    ...getQuery<Analysis<Reproduction>>(key),
    refetchInterval: ({ state }: { state: { data?: Analysis<Reproduction> | undefined } }) =>
      state.data && (state.data.state === 'ready' || state.data.state === 'failed')
        ? (false as const)
        : POLL_MS,
  }
}
